// What the page of the test of React components uses: of the built ones types would be missing where they are not built yet (those that are delivered are
// checked by exports.test.mjs), and React's own renderer comes without types.
declare module 'sales-elements/react' {
  import type { ForwardRefExoticComponent, RefAttributes } from 'react';

  export const SalesKpi: ForwardRefExoticComponent<Record<string, unknown> & RefAttributes<HTMLElement>>;
}

declare module 'react-dom' {
  export function flushSync(act: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): { render: (node: ReactNode) => void; unmount: () => void };
}
