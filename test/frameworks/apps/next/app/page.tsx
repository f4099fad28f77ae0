import type {} from 'sales-elements/types/react';
import { Orders } from './orders.jsx';
import { Revenue } from './revenue.jsx';
import { Tags } from './tags';

const rows = [
  { region: 'North', revenue: 10 },
  { region: 'South', revenue: 2.5 },
];

export default function Page() {
  return (
    <main>
      <Tags />
      <section id="server">
        <Revenue src="__DATA__/orders.csv" />
      </section>
      <section id="client">
        <Orders rows={rows} />
      </section>
      __BOARD__
    </main>
  );
}
