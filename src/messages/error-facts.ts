/** Values that a message names, as errors and notes have them. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** Texts of an error: what happened, and what to do. */
export interface ErrorLabels {
  readonly text: string;
  readonly hint: string | undefined;
}

/** Facts of an error that its texts need. */
export interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly params?: Params | undefined;
}

/** The name of the file at an address; none of data that are the address. */
export function fileOf(params: Params | undefined): string | undefined {
  const url = params?.['url'];
  if (typeof url !== 'string') return undefined;
  return /^(data|blob):/i.test(url) ? undefined : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? url);
}
