// What a reader chose, kept for other pages. Where the browser keeps nothing, it is not remembered.
export function remember(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch { /* it holds for this page */ }
}

export function remembered(key: string) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
