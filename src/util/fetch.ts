/** What is read of an answer: a `Response`, or what stands for one that came another way. */
export type Reply = Pick<Response, 'status' | 'headers' | 'body' | 'url' | 'redirected' | 'type'>;

/** A function that fetches: the platform's, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Reply>;
