/** How near to the viewport a lazy element starts to load. */
const MARGIN = '200px';

/** Resolves when an element comes near the viewport, or when it need not be watched any longer. */
export function whenNear(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return void resolve();
    const stop = (): void => {
      observer.disconnect();
      resolve();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) stop();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    signal.addEventListener('abort', stop, { once: true });
  });
}
