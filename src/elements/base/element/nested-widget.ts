import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from './report-error.js';

/** Logs once that a widget is inside another widget and not shown. HTML has no self-closing tags, so `<sales-kpi />` contains all tags that follow. */
export class NestedWidgetController implements ReactiveController {
  readonly #host: HTMLElement;
  #isLogged = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { children, localName } = this.#host;
    const nested = [...children].find((child) => /(^|-)sales-(?!source$)[a-z]+$/.test(child.localName));
    if (!nested || this.#isLogged) return;
    this.#isLogged = true;
    const fix = `HTML has no self-closing tags: write <${localName}></${localName}>.`;
    warn(this.#host, `<${nested.localName}> is inside this tag and not shown. ${fix}`);
  }
}
