let loading: Promise<unknown> | undefined;

/**
 * Loads the classic script that has everything in one file, for pages that can import no modules, such as those opened as a file. Resolves with its global.
 * @throws Error if the script cannot be loaded
 */
export function loadComplete(url: string): Promise<unknown> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    script.addEventListener('load', () => resolve((globalThis as { salesElements?: unknown }).salesElements));
    script.addEventListener('error', () => reject(new Error(`${url} could not be loaded`)));
    document.head.append(script);
  });
  return loading;
}
