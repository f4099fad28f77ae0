/** A server that sends the first bytes of a file, some more every half a second, and the rest once `rest` aborts. */
export function slowFetch(file: Uint8Array<ArrayBuffer>, firstBytes: number, rest: AbortSignal): typeof fetch {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let at = firstBytes;
      controller.enqueue(file.slice(0, at));
      while (!rest.aborted) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        controller.enqueue(file.slice(at, (at += 1000)));
      }
      controller.enqueue(file.slice(at));
      controller.close();
    },
  });
  return () => Promise.resolve(new Response(body, { headers: { 'Content-Length': String(file.length) } }));
}

/** Number of bytes of a file that are its first rows. */
const HEAD_BYTES = 1 << 18;

/** The lines of the first rows of a file with a header. */
export function firstLines(file: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(file.subarray(0, HEAD_BYTES));
  return text.slice(0, text.lastIndexOf('\n')).split('\n').slice(1);
}
