/** The part of a `Response` that the library reads. Replies that arrive over a port have the same shape. */
export type Reply = Pick<Response, 'status' | 'headers' | 'body' | 'url' | 'redirected' | 'type'>;

/** A function with the signature of the platform’s `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Reply>;
