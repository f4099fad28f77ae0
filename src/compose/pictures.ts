import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Draws rectangles: `x y width height`, with a class. */
const boxes = (className: string, ...places: readonly string[]): readonly SVGTemplateResult[] =>
  places.map((place) => {
    const [x, y, width, height] = place.split(' ');
    return svg`<rect class=${className} x=${x} y=${y} width=${width} height=${height} rx="1" />`;
  });
const line = (className: string, points: string): SVGTemplateResult => svg`<polyline class=${className} points=${points} />`;
const dots = (className: string, ...places: readonly string[]): readonly SVGTemplateResult[] =>
  places.map((place) => {
    const [x, y, r = '2'] = place.split(' ');
    return svg`<circle class=${className} cx=${x} cy=${y} r=${r} />`;
  });
const path = (className: string, d: string): SVGTemplateResult => svg`<path class=${className} d=${d} />`;

/** Cells of a grid; the strength of each is a digit from 0 to 3. */
const cells = (size: number, ...rows: readonly string[]): readonly SVGTemplateResult[] =>
  rows.flatMap((row, y) =>
    row.split('').flatMap((digit, x) => boxes(`cell-${digit}`, `${4 + x * size} ${4 + y * size} ${size - 1} ${size - 1}`)),
  );

/** The drawing of each kind of widget, 64 by 40 units. Classes give the colors, in light and dark. */
const DRAWINGS: Readonly<Record<string, () => unknown>> = {
  kpi: () => [
    boxes('ink', '6 8 18 3'),
    boxes('strong', '6 15 34 10'),
    boxes('good', '6 30 14 4'),
    line('soft-line', '44 30 49 26 53 28 60 18'),
  ],
  line: () => [
    line('soft-line', '4 30 16 27 28 29 40 22 52 24 60 19'),
    line('line', '4 27 16 20 28 24 40 13 52 16 60 7'),
    line('axis', '4 36 60 36'),
  ],
  columns: () => [
    boxes('fill', '6 22 6 14', '15 17 6 19', '24 20 6 16', '33 11 6 25', '42 14 6 22', '51 6 6 30'),
    line('axis', '4 36 60 36'),
  ],
  bars: () => boxes('fill', '6 5 50 6', '6 14 38 6', '6 23 26 6', '6 32 14 5'),
  stacked: () => [
    boxes('fill', '6 6 22 7', '6 17 16 7', '6 28 10 7'),
    boxes('second', '29 6 16 7', '23 17 14 7', '17 28 12 7'),
    boxes('third', '46 6 11 7', '38 17 8 7', '30 28 6 7'),
  ],
  donut: () => [
    path('fill', 'M32 4 A16 16 0 0 1 46.5 26.7 L39.7 23.6 A8.5 8.5 0 0 0 32 11.5 Z'),
    path('second', 'M45.9 28 A16 16 0 0 1 20 30.6 L25.6 25.6 A8.5 8.5 0 0 0 39 24.8 Z'),
    path('third', 'M19 29.4 A16 16 0 0 1 30.6 4 L30.6 11.5 A8.5 8.5 0 0 0 24.8 24.6 Z'),
  ],
  treemap: () => [
    boxes('fill', '5 5 28 30'),
    boxes('second', '34 5 25 16'),
    boxes('third', '34 22 14 13'),
    boxes('soft', '49 22 10 13'),
  ],
  pareto: () => [
    boxes('fill', '6 9 8 27', '16 18 8 18', '26 25 8 11', '36 29 8 7', '46 32 8 4'),
    line('second-line', '10 26 20 17 30 11 40 8 58 5'),
  ],
  table: () => [
    boxes('soft', '5 5 54 6'),
    boxes('ink', '5 15 22 3', '44 15 15 3', '5 22 18 3', '48 22 11 3', '5 29 24 3', '46 29 13 3'),
  ],
  filter: () => [boxes('outline', '6 12 52 16'), boxes('ink', '12 18 26 4'), path('line', 'M47 18 l3.5 4 l3.5 -4')],
  funnel: () => boxes('fill', '6 5 52 6', '6 14 32 6', '6 23 20 6', '6 32 12 5'),
  map: () => [
    path('soft', 'M6 10 L18 6 L26 12 L24 22 L14 26 L8 20 Z'),
    path('fill', 'M27 12 L40 7 L47 14 L43 23 L25 22 Z'),
    path('second', 'M14 27 L24 23 L42 24 L38 34 L22 36 Z'),
    path('third', 'M48 14 L58 11 L59 24 L50 31 L43 25 Z'),
  ],
  calendar: () => cells(5, '01213012010', '12301231212', '02132013201', '31203121032', '01012301210', '12031202301'),
  grid: () => cells(8, '0123210', '1232101', '0121321', '2310121'),
  histogram: () => [
    boxes('fill', '6 30 8 6', '15 20 8 16', '24 7 8 29', '33 13 8 23', '42 24 8 12', '51 32 8 4'),
    line('axis', '4 36 60 36'),
  ],
  scatter: () => [
    dots('dot', '12 30', '18 25', '22 29', '27 20', '33 23', '37 15', '43 18', '48 10', '54 13', '30 28'),
    line('axis', '6 4 6 36 60 36'),
  ],
  forecast: () => [
    path('soft', 'M36 18 L60 4 L60 24 Z'),
    line('line', '4 29 12 23 20 26 28 17 36 18'),
    line('dashed', '36 18 48 16 60 13'),
    line('axis', '4 36 60 36'),
  ],
  insights: () => [
    dots('fill', '9 9 3'),
    dots('second', '9 20 3'),
    dots('third', '9 31 3'),
    boxes('ink', '16 7 42 4', '16 18 34 4', '16 29 38 4'),
  ],
  drivers: () => [
    boxes('soft', '6 8 8 28'),
    boxes('good', '17 8 8 7', '28 4 8 6'),
    boxes('bad', '39 5 8 10'),
    boxes('fill', '50 15 8 21'),
  ],
  cohort: () => cells(8, '3332210', '332210', '33210', '3220'),
  basket: () => [
    dots('fill', '14 20 7'),
    dots('second', '50 11 6'),
    dots('third', '49 31 5'),
    line('soft-line', '22 18 43 12'),
    line('soft-line', '22 23 43 29'),
  ],
  dashboard: () => [
    boxes('soft', '5 5 12 9', '19 5 12 9', '33 5 12 9', '47 5 12 9'),
    boxes('fill', '5 17 34 18'),
    boxes('second', '42 17 17 18'),
  ],
};

/** Renders the picture of a kind of widget. */
export const renderPicture = (name: string): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 64 40" aria-hidden="true" focusable="false">${svg`${DRAWINGS[name]?.()}`}</svg>`;
