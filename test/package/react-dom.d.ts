// React's own renderer comes without types: what the page of the test of React components uses.
declare module 'react-dom' {
  export function flushSync(act: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): { render: (node: ReactNode) => void; unmount: () => void };
}

declare module 'react-dom/server' {
  export function renderToStaticMarkup(element: import('react').ReactElement): string;
}
