import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SalesListeners, SalesTags, WithPrefix } from './tags.js';

type Props<Tag extends keyof SalesTags> = SalesTags[Tag]['attributes'] &
  SalesListeners<'on'> &
  Omit<
    DetailedHTMLProps<HTMLAttributes<SalesTags[Tag]['element']>, SalesTags[Tag]['element']>,
    keyof SalesTags[Tag]['attributes']
  > & { readonly class?: string | undefined };

type Tags = WithPrefix<{ [Tag in keyof SalesTags]: Props<Tag> }>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
