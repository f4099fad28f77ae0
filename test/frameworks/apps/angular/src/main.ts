import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'sales-elements/define/all.js';
import { Checks } from './checks';
import { Revenue } from './app/revenue';
import './sales-elements';

@Component({
  selector: 'app-root',
  imports: [Checks, Revenue],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <section id="revenue"><app-revenue></app-revenue></section>
    <app-checks></app-checks>
    __BOARD__
  `,
})
class Root {}

await bootstrapApplication(Root, { providers: [provideZonelessChangeDetection()] });
