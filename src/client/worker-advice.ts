/** Returns what lets a worker start on a page. `address` is the URL of the worker; that of the classic script is a Blob, not a file. */
export function workerAdvice(address: string, page: { readonly protocol: string; readonly origin: string }): string {
  if (page.protocol === 'file:')
    return 'Browsers start no workers on pages opened as a file: open the page through a web server.';
  if (page.origin === 'null') return 'The frame has a sandbox: add allow-same-origin to it.';
  if (address.startsWith('blob:')) return 'Allow worker-src blob: in the content security policy of the page.';
  return (
    "Allow worker-src 'self' if the page has a content security policy. With a bundler, " +
    "copy node_modules/sales-elements/dist/chunks to your site and call setBasePath('/chunks/')."
  );
}
