import { createElement, createRef, StrictMode, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SalesKpi } from 'sales-elements/react';
import type { Widget } from './page.js';

/** What the test gives to the component. */
export interface KpiProps {
  readonly data: readonly object[];
  readonly measure: string;
  readonly goal?: number | undefined;
  readonly where?: string;
  readonly sparkline?: boolean;
  readonly onSalesLoad?: (event: CustomEvent<{ readonly rowCount: number }>) => void;
}

/** What the page gives to the test that opened it. */
export interface ReactPage extends Window {
  /** Renders the component with other props; gives the element once it is ready. */
  render: (props: KpiProps) => Promise<Widget>;
  /** Takes it off the page. */
  leave: () => void;
  heard: string[];
}

const page = window as unknown as ReactPage;
const kpi = createRef<HTMLElement>();
let show: (props: KpiProps) => void;

function App(): ReactElement | null {
  const [props, setProps] = useState<KpiProps>();
  show = setProps;
  return props ? createElement(SalesKpi, { ...props, ref: kpi }) : null;
}

const root = createRoot(document.body.appendChild(document.createElement('main')));
flushSync(() => root.render(createElement(StrictMode, null, createElement(App))));

page.heard = [];
page.render = async (props) => {
  const onSalesLoad: KpiProps['onSalesLoad'] = ({ detail }) => void page.heard.push(`${props.measure} ${detail.rowCount}`);
  flushSync(() => show({ ...props, onSalesLoad }));
  const element = kpi.current as Widget;
  await element.ready;
  return element;
};
page.leave = () => flushSync(() => root.unmount());
