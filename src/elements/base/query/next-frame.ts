/** Calls back before the next paint, or after 50 ms when nothing is painted (a hidden tab). Returns a function that cancels the call. */
export function nextFrame(call: () => void): () => void {
  let open = true;
  const once = (): void => {
    cancel();
    call();
  };
  const timer = setTimeout(once, 50);
  const frame = requestAnimationFrame(once);
  const cancel = (): void => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return cancel;
}
