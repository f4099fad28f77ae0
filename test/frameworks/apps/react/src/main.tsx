import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'sales-elements/define/all.js';
import type {} from 'sales-elements/types/react';
import { ComponentChecks, TagChecks } from './Checks.jsx';
import { Revenue } from './Revenue.jsx';
import { RevenueTag } from './RevenueTag.jsx';

const orders = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <section id="components">
      <Revenue orders={orders} goal={20} />
    </section>
    <section id="tags">
      <RevenueTag orders={orders} />
    </section>
    <ComponentChecks />
    <TagChecks />
    __BOARD__
  </StrictMode>,
);
