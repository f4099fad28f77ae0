import type { JSX } from 'solid-js';
import type { SalesListeners, SalesTags, WithPrefix } from './tags.js';

type Props<Tag extends keyof SalesTags> = SalesTags[Tag]['attributes'] &
  SalesListeners<'on:'> &
  Omit<JSX.HTMLAttributes<SalesTags[Tag]['element']>, keyof SalesTags[Tag]['attributes']>;

type Tags = WithPrefix<{ [Tag in keyof SalesTags]: Props<Tag> }>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
