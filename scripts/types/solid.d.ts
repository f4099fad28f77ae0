import type { JSX } from 'solid-js';
import type { SalesListeners, SalesTags } from './tags.js';

type Props<Tag extends keyof SalesTags> = SalesTags[Tag]['attributes'] &
  SalesListeners<'on:'> &
  Omit<JSX.HTMLAttributes<SalesTags[Tag]['element']>, keyof SalesTags[Tag]['attributes']>;

type Tags = { [Tag in keyof SalesTags]: Props<Tag> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
