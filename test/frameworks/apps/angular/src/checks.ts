import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { SalesLoadEvent } from 'sales-elements';
import { STATES } from './states';

@Component({
  selector: 'app-checks',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <section id="checks">
      <button (click)="next()">Next</button>
      <output>{{ rows() }}</output>
      @if (state().isHere) {
        <sales-kpi
          [data]="state().orders"
          [measure]="state().measure"
          [goal]="state().goal"
          [sparkline]="state().sparkline"
          (sales-load)="onLoad($event)"
        >
          <p>Orders</p>
          @if (state().hasMore) {
            <em>More</em>
          }
        </sales-kpi>
      }
    </section>
  `,
})
export class Checks {
  readonly step = signal(0);
  readonly rows = signal(0);
  readonly state = computed(() => STATES[this.step()]);

  next() {
    this.step.update((step) => step + 1);
  }

  onLoad(event: Event) {
    this.rows.set((event as SalesLoadEvent).detail.dataRowCount);
  }
}
