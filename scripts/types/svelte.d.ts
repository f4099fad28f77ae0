import type { HTMLAttributes } from 'svelte/elements';
import type { SalesListeners, SalesTags } from './tags.js';

type Props<Tag extends keyof SalesTags> = SalesTags[Tag]['attributes'] &
  SalesListeners<'on'> &
  Omit<HTMLAttributes<SalesTags[Tag]['element']>, keyof SalesTags[Tag]['attributes']>;

type Tags = { [Tag in keyof SalesTags]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
