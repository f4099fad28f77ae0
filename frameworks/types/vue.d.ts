import type { HTMLAttributes, PublicProps } from 'vue';
import type { SalesEvents, SalesTags, ShortEventNames } from './tags.js';

/** Templates check `week-start` as `weekStart`. */
type Camel<Name> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

type Attributes<Own> = { readonly [Name in keyof Own as Camel<Name>]: Own[Name] };

type Listeners = {
  readonly [Event in keyof SalesEvents as Camel<`on-${Event}`>]?: ((event: SalesEvents[Event]) => void) | undefined;
} & {
  readonly [Short in keyof ShortEventNames as Camel<`on-${Short}`>]?: `Did you mean ${ShortEventNames[Short]}?`;
};

type DataAttributes = { readonly [Name in `data${Capitalize<string>}`]?: unknown };

type Props<Own> = Attributes<Own> & Listeners & DataAttributes & Omit<HTMLAttributes, keyof Attributes<Own>> & PublicProps;

type Tags = {
  [Tag in keyof SalesTags]: new () => SalesTags[Tag]['element'] & { readonly $props: Props<SalesTags[Tag]['attributes']> };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
