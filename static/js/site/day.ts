// Days of the calendar: 2026-11-22.
export const isDay = (s: string | null): s is string => /^\d{4}-\d{2}-\d{2}$/.test(s ?? "") && !Number.isNaN(Date.parse(s!));

export const today = () => new Date().toISOString().slice(0, 10);
