import type { HTMLAttributes } from 'svelte/elements';
import type { SalesListeners, SalesTags, WithPrefix } from './tags.js';

type Props<Tag extends keyof SalesTags> = SalesTags[Tag]['attributes'] &
  SalesListeners<'on'> &
  Omit<HTMLAttributes<SalesTags[Tag]['element']>, keyof SalesTags[Tag]['attributes']>;

type Tags = WithPrefix<{ [Tag in keyof SalesTags]: Props<Tag> }>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
