// Days, numbers and the signs between words as pages of this language write them. The page says how where it asks for the
// script, in what layouts/_partials/writing.html gives.
type Writing = Record<"day" | "first" | "comma" | "clause" | "semicolon" | "colon" | "open" | "close", string> & { months: string[] };
export const writing: Writing = JSON.parse(document.querySelector<HTMLElement>("[data-writing]")!.dataset.writing!);

// locale is how the browser writes numbers and puts words in order as pages do; scripts that need no such thing leave it out.
export const locale = /* @__PURE__ */ (() => `${document.documentElement.lang.replace(/^en$/, "en-GB")}-u-nu-latn`)();

export const inWords = (date: string) => {
  const [year, month, day] = date.split("-").map(Number), parts: Record<string, string | number> = { 2006: year, January: writing.months[month - 1], 1: month, 2: day };
  return (day > 1 ? writing.day : writing.first).replace(/2006|January|[12]/g, (part) => parts[part] as string);
};
