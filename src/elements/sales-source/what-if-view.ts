import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, formatPercent, formatSigned, numberFormat, tidy } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { SalesError } from '../../util/error.js';
import { textLanguage } from '../base/messages/messages.js';
import {
  MAX_ELASTICITY,
  withinRange,
  type Estimate,
  type BreakEven,
  type Lever,
  type LeverValues,
  type WhatIf,
} from './model/what-if.js';

/** Numbers by measure, in the data and in the scenario. */
export interface Figures {
  readonly data: ReadonlyMap<string, number>;
  /** Those of the kept scenario; `undefined` without one. */
  readonly kept: ReadonlyMap<string, number> | undefined;
  /** `undefined` while no lever is moved. */
  readonly scenario: ReadonlyMap<string, number> | undefined;
  /** `undefined` without a scenario, and where the data has no profit. */
  readonly breakEven: BreakEven | undefined;
}

/** How figures are worded. */
export interface FigureStyle {
  readonly messages: Messages;
  readonly locale: string;
  readonly currency: string | undefined;
}

export interface WhatIfModel {
  readonly style: FigureStyle;
  readonly dir: 'ltr' | 'rtl';
  /** Level of the heading, 0 for none. */
  readonly level: number;
  /** Why there is no scenario. */
  readonly problem: { readonly text: string; readonly hint?: string | undefined } | undefined;
  /** `undefined` where the attribute has an error. */
  readonly whatIf: WhatIf | undefined;
  readonly values: LeverValues;
  readonly kept: LeverValues | undefined;
  readonly figures: Figures | undefined;
  /** For an elasticity that is estimated: the estimate, or why there is none; `undefined` until it is known. */
  readonly estimate: Estimate | SalesError | undefined;
  /** What assistive technology announces. */
  readonly spoken: string;
  /** Called with the values that users set; `isFinal` is false while a slider moves. */
  readonly onSet: (values: Partial<LeverValues>, isFinal: boolean) => void;
  readonly onReset: () => void;
  /** Called with the levers to keep, `undefined` to keep none. */
  readonly onKeep: (values: LeverValues | undefined) => void;
}

export function renderWhatIf(model: WhatIfModel): TemplateResult {
  const { style, dir, level, problem, whatIf, spoken } = model;
  const { levers } = style.messages;
  return html`<section
    role="group"
    part="what-if"
    class="what-if"
    dir=${dir}
    lang=${textLanguage(style.locale)}
    aria-label=${levers.heading}
  >
    ${level > 0 ? html`<div class="heading" role="heading" aria-level=${level}>${levers.heading}</div>` : nothing}
    ${problem ? html`<p class="problem"><b>${problem.text}</b> ${problem.hint}</p>` : nothing}
    ${whatIf && !problem ? renderLevers(whatIf, model) : nothing}
    <p class="vh" role="status">${spoken}</p>
  </section>`;
}

function renderLevers(whatIf: WhatIf, model: WhatIfModel): TemplateResult {
  const { style, values, kept, figures, onSet, onReset, onKeep } = model;
  const { levers } = style.messages;
  const onSwap = (): void => {
    onKeep(values);
    if (kept) onSet(kept, true);
  };
  return html`<div class="levers">${whatIf.levers.map((lever) => renderLever(lever, model))} ${renderElasticity(model)}</div>
    ${figures ? renderFigures(figures, model) : nothing}
    <div class="state">
      <span>${figures?.scenario ? levers.on : levers.off}</span>
      <button type="button" @click=${onReset}>${levers.reset}</button>
      ${figures?.scenario ? html`<button type="button" @click=${() => onKeep(values)}>${levers.keep}</button>` : nothing}
      ${
        kept
          ? html`<button type="button" @click=${onSwap}>${levers.swap}</button>
              <button type="button" @click=${() => onKeep(undefined)}>${levers.remove}</button>`
          : nothing
      }
    </div>`;
}

/** Renders a slider with a number next to it; both have the same label. */
function renderLever(lever: Lever, { style, values, onSet }: WhatIfModel): TemplateResult {
  const { name, from, to, step } = lever;
  const value = values[name];
  const label = style.messages.levers[name];
  const onSlide = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    onSet({ [name]: inRatio(valueAsNumber) }, event.type === 'change');
  };
  const onType = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    onSet({ [name]: Number.isNaN(valueAsNumber) ? value : withinRange(inRatio(valueAsNumber), lever) }, true);
  };
  const range = { min: inPercent(from), max: inPercent(to), step: inPercent(step) };
  return html`<div class="lever">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type="range"
      min=${range.min}
      max=${range.max}
      step=${range.step}
      aria-valuetext=${formatPercent(value, style.locale, name === 'price')}
      .value=${live(String(inPercent(value)))}
      @input=${onSlide}
      @change=${onSlide}
    />
    <span class="entry" dir="ltr">
      <input
        type="number"
        min=${range.min}
        max=${range.max}
        step="any"
        aria-label=${`${label} (%)`}
        .value=${live(String(inPercent(value)))}
        @change=${onType}
      /><span aria-hidden="true">%</span>
    </span>
  </div>`;
}

function renderElasticity({ style, values, whatIf, estimate, onSet }: WhatIfModel): TemplateResult {
  const { messages, locale } = style;
  const { elasticity } = values;
  const onType = (event: Event): void => {
    const { valueAsNumber } = event.currentTarget as HTMLInputElement;
    const limits = { from: -MAX_ELASTICITY, to: MAX_ELASTICITY };
    onSet({ elasticity: Number.isNaN(valueAsNumber) ? elasticity : withinRange(valueAsNumber, limits) }, true);
  };
  const percent = (ratio: number, signDisplay: 'auto' | 'exceptZero'): string =>
    tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 2, signDisplay }).format(ratio));
  const change = percent(elasticity / 100, 'exceptZero');
  return html`<div class="lever">
    <label for="elasticity">${messages.levers.elasticity}</label>
    <p class="why" id="response">${messages.levers.response({ rise: percent(0.01, 'auto'), change })}</p>
    <span class="entry" dir="ltr">
      <input
        id="elasticity"
        type="number"
        min=${-MAX_ELASTICITY}
        max=${MAX_ELASTICITY}
        step="any"
        aria-describedby="response estimate"
        .value=${live(String(elasticity))}
        @change=${onType}
      />
    </span>
    ${whatIf?.elasticity === 'auto' ? html`<p class="why wide" id="estimate">${estimateText(estimate, style)}</p>` : nothing}
  </div>`;
}

function estimateText(estimate: WhatIfModel['estimate'], { messages, locale }: FigureStyle): string {
  if (!estimate) return messages.levers.estimating;
  if (estimate instanceof Error) {
    const { text, hint } = messages.error(estimate);
    return messages.sentences({ items: [text, hint ?? ''].filter(Boolean) });
  }
  const { isUsable, products, months: periods } = estimate;
  const shown = formatNumber(products, 'count', { locale });
  const [elasticity, from, to] = [estimate.elasticity, estimate.from, estimate.to].map((value) => decimal(value, locale)) as [
    string,
    string,
    string,
  ];
  return messages.levers.estimate({ isUsable, products, shown, periods, elasticity, from, to });
}

function renderFigures({ data, kept, scenario, breakEven }: Figures, model: WhatIfModel): TemplateResult {
  const { levers } = model.style.messages;
  const name = kept ? levers.scenarioB : levers.scenario;
  return html`<table aria-label=${levers.caption}>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${levers.data}</th>
          ${kept ? html`<th scope="col">${levers.scenarioA}</th>` : nothing}
          <th scope="col">${name}</th>
        </tr>
      </thead>
      <tbody>
        ${kept ? renderSettings(model) : nothing}
        ${[...data].map(([measure, value]) => {
          const cells = [...(kept ? [kept] : []), scenario].map((figures) =>
            renderFigure(value, figures?.get(measure), model.style),
          );
          return html`<tr>
            <th scope="row">${model.style.messages.measure({ name: measure })}</th>
            <td><bdi>${formatNumber(value, 'money', model.style, 'compact')}</bdi></td>
            ${cells}
          </tr>`;
        })}
      </tbody>
    </table>
    ${data.has('profit') ? nothing : html`<p class="why">${levers.noProfit}</p>`}
    ${breakEven ? html`<p id="break-even">${breakEvenText(breakEven, model.style)}</p>` : nothing}`;
}

/** Renders a figure of a scenario, with its change from the data below it. */
function renderFigure(before: number, value: number | undefined, style: FigureStyle): TemplateResult {
  if (value === undefined) return html`<td></td>`;
  return html`<td>
    <bdi>${formatNumber(value, 'money', style, 'compact')}</bdi>
    <div class="why"><bdi>${changeOf(before, value, style)}</bdi></div>
  </td>`;
}

/** Renders the levers of two scenarios, for those who compare them. */
function renderSettings({ style, whatIf, values, kept }: WhatIfModel): readonly TemplateResult[] {
  const { levers } = style.messages;
  const names = [...(whatIf?.levers.map(({ name }) => name) ?? []), 'elasticity' as const];
  const show = (name: keyof LeverValues, value: number): string =>
    name === 'elasticity' ? decimal(value, style.locale) : formatPercent(value, style.locale, name === 'price');
  return names.map(
    (name) =>
      html`<tr>
        <th scope="row">${levers[name]}</th>
        <td></td>
        ${[kept, values].map((one) => html`<td><bdi>${show(name, one?.[name] ?? 0)}</bdi></td>`)}
      </tr>`,
  );
}

function breakEvenText({ direction, change, elasticity }: BreakEven, { messages, locale }: FigureStyle): string {
  return messages.levers.breakEven({ direction, change: formatPercent(change, locale), elasticity: decimal(elasticity, locale) });
}

/** Returns what assistive technology announces of a scenario; empty while no lever is moved. */
export function spokenFigures({ data, scenario, breakEven }: Figures, style: FigureStyle): string {
  const { messages } = style;
  const show = (value: number): string => formatNumber(value, 'money', style, 'compact');
  const items = [...(scenario ?? [])].map(([name, value]) => {
    const before = data.get(name) ?? NaN;
    const change = changeOf(before, value, style);
    return messages.levers.spoken({ measure: messages.measure({ name }), value: show(value), data: show(before), change });
  });
  if (breakEven) items.push(breakEvenText(breakEven, style));
  return items.length === 0 ? messages.levers.off : messages.sentences({ items });
}

/** Returns a change as a percentage; as an amount where the number was not above 0. */
function changeOf(before: number, now: number, style: FigureStyle): string {
  return before > 0 ? formatPercent(now / before - 1, style.locale, true) : formatSigned(now - before, 'money', style);
}

function decimal(value: number, locale: string): string {
  return tidy(numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value));
}

/** Returns a ratio in percent, without the tail of binary fractions: 0.07 is 7. */
function inPercent(ratio: number): number {
  return Number((ratio * 100).toFixed(6));
}

function inRatio(percent: number): number {
  return Number((percent / 100).toFixed(8));
}
