// afterTyping acts when typing pauses, so that what it makes of many letters is told once.
export function afterTyping(act: () => void) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, 250);
  };
}
