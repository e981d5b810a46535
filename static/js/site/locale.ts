// Days and numbers as pages of this language write them.
export const locale = `${document.documentElement.lang.replace(/^en$/, "en-GB")}-u-ca-gregory-nu-latn`;

const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
export const inWords = (day: string) => days.format(new Date(day));
