import { textWidth } from '../plot/text-width.js';
import type { Cell } from './card-parts.js';
import { shortened, type PageReport, type ReportCard } from './report.js';
import { chartXml } from './slide-chart.js';
import {
  type Box,
  chartFrameXml,
  DECLARATION,
  layoutXml,
  masterXml,
  notesMasterXml,
  notesXml,
  paragraphXml,
  pictureXml,
  presentationXml,
  RELATIONS,
  SCHEMAS,
  SLIDE,
  slideXml,
  tableXml,
  textBoxXml,
  themeXml,
  TITLE_BOX,
  titleXml,
  type TextStyle,
  xml,
} from './slide-xml.js';
import { zip, type ZipFile } from './zip.js';
import { sumOf } from '../util/numbers/sum.js';

/** A relation of a part to another one, as type and target. */
type Relation = readonly [type: string, target: string, isExternal?: boolean];

/** A slide in the making. */
interface Slide {
  readonly title: string;
  readonly shapes: readonly ((id: number, relate: (relation: Relation) => string) => string)[];
  readonly notes: readonly string[];
}

/** Space below the title of a slide, in inches. */
const BODY: Box = { x: TITLE_BOX.x, y: 1.8, width: TITLE_BOX.width, height: 5 };
/** Width of a chart with a table next to it, and the space between them. */
const CHART_WIDTH = 6.8;
const GAP = 0.35;
const ROW_HEIGHT = 0.36;
/** Maximum number of rows that fit below a title and the header of a table. */
const TABLE_ROWS = 13;
/** Sizes of tables, and of those next to a chart, in points. */
const TEXT_SIZE = 12;
const SIDE_TEXT_SIZE = 11;
/** Maximum width of a text before it breaks into lines, and the space around it, in inches. */
const MAX_TEXT_WIDTH = 2.4;
const CELL_PADDING = 0.15;
/** Bold letters are this much wider. */
const BOLD = 1.1;
const POINTS_PER_INCH = 72;
/** Key figures of a slide, in a grid. */
const FIGURES = { columns: 4, rows: 2 } as const;
const FIGURE_COUNT = FIGURES.columns * FIGURES.rows;

/** Returns a report as a presentation of Office Open XML. `pictures` are PNG images of the cards whose charts it does not have. */
export function presentationOf(report: PageReport, pictures: ReadonlyMap<ReportCard, Uint8Array>): Uint8Array {
  const figures = report.cards.filter(({ figure }) => figure.length > 0);
  const groups = Array.from({ length: Math.max(1, Math.ceil(figures.length / FIGURE_COUNT)) }, (_, at) =>
    figures.slice(at * FIGURE_COUNT, (at + 1) * FIGURE_COUNT),
  );
  const writer = new Writer(report, pictures);
  const slides = [
    ...groups.map((group, at) => writer.figures(group, at === 0)),
    ...report.cards.filter(({ figure }) => figure.length === 0).map((card) => writer.card(card)),
  ];
  return zip(filesOf(report, slides, writer.parts));
}

/** Makes slides, and the charts and pictures on them. */
class Writer {
  readonly #report: PageReport;
  readonly #pictures: ReadonlyMap<ReportCard, Uint8Array>;
  readonly parts: ZipFile[] = [];
  #charts = 0;
  #images = 0;

  constructor(report: PageReport, pictures: ReadonlyMap<ReportCard, Uint8Array>) {
    this.#report = report;
    this.#pictures = pictures;
  }

  /** Returns the slide of key figures. The first has the sentence of the page too. */
  figures(cards: readonly ReportCard[], isFirst: boolean): Slide {
    const { title, lead, link, source, colors } = this.#report;
    const shapes: Slide['shapes'][number][] = [];
    if (isFirst && lead !== '') shapes.push((id) => textBoxXml(id, { ...TITLE_BOX, y: 1.35 }, this.#text(lead, { size: 18 })));
    cards.forEach((card, at) => shapes.push((id) => this.#figure(id, card, at)));
    if (isFirst && link !== undefined)
      shapes.push((id, relate) =>
        textBoxXml(
          id,
          this.#place({ ...BODY, y: 6.95, height: 0.3 }),
          this.#text(link, { size: 11, link: relate(['hyperlink', link, true]) }),
        ),
      );
    if (source !== '')
      shapes.push((id) =>
        textBoxXml(id, { ...BODY, y: 6.6, height: 0.3 }, this.#text(source, { size: 11, color: colors.muted })),
      );
    return { title, shapes, notes: cards.flatMap((card) => notesOf(card)) };
  }

  /** Returns the slide of a card: its finding, or its heading where it states none. */
  card(card: ReportCard): Slide {
    const { heading, sentence, message, notes } = card;
    const shapes: Slide['shapes'][number][] = [];
    const { muted } = this.#report.colors;
    if (sentence !== '')
      shapes.push((id) =>
        textBoxXml(id, { ...TITLE_BOX, y: 0.35, height: 0.3 }, this.#text(heading, { size: 14, color: muted })),
      );
    if (message === '') shapes.push(...this.#body(card));
    else shapes.push((id) => textBoxXml(id, BODY, this.#text(message, { size: 18, color: muted })));
    return { title: sentence || heading, shapes, notes: notes.length === 0 ? [] : notesOf(card) };
  }

  #body(card: ReportCard): readonly Slide['shapes'][number][] {
    const drawing = this.#drawing(card);
    if (!drawing) return this.#table(shortened(card.rows, TABLE_ROWS), BODY, TEXT_SIZE);
    const side = { ...BODY, x: BODY.x + CHART_WIDTH + GAP, width: BODY.width - CHART_WIDTH - GAP };
    const table = shortened(card.rows, TABLE_ROWS);
    const fits = table.length === card.rows.length && sumOf(widthsOf(table, SIDE_TEXT_SIZE)) <= side.width;
    if (table.length === 0 || !fits) return [drawing(BODY)];
    return [drawing({ ...BODY, width: CHART_WIDTH }), ...this.#table(table, side, SIDE_TEXT_SIZE)];
  }

  /** Returns what draws a chart or a picture; `undefined` for cards with neither. */
  #drawing(card: ReportCard): ((box: Box) => Slide['shapes'][number]) | undefined {
    const { chart, summary, heading } = card;
    const label = summary || heading;
    if (chart) {
      this.#charts += 1;
      const name = `chart${this.#charts}.xml`;
      const book = `chart${this.#charts}.xlsx`;
      this.parts.push(
        [`ppt/charts/${name}`, chartXml(chart, this.#report.colors, card.dir === 'rtl')],
        [`ppt/charts/_rels/${name}.rels`, relationsXml([['package', `../embeddings/${book}`]])],
        [`ppt/embeddings/${book}`, chart.workbook],
      );
      return (box) => (id, relate) =>
        chartFrameXml(id, this.#place(box), { relation: relate(['chart', `../charts/${name}`]), label });
    }
    const image = this.#pictures.get(card);
    if (!image) return undefined;
    this.#images += 1;
    const name = `image${this.#images}.png`;
    this.parts.push([`ppt/media/${name}`, image]);
    return (box) => (id, relate) =>
      pictureXml(id, this.#place(fitted(box, image)), { relation: relate(['image', `../media/${name}`]), label });
  }

  /** Returns a table as wide as the box, with the first columns that fit in it. */
  #table(rows: readonly (readonly Cell[])[], { x, y, width }: Box, size: number): readonly Slide['shapes'][number][] {
    const wanted = widthsOf(rows, size);
    while (wanted.length > 1 && sumOf(wanted) > width) wanted.pop();
    if (wanted.length === 0) return [];
    const widths = wanted.map((one) => (one / sumOf(wanted)) * width);
    const { border } = this.#report.colors;
    const cells = rows.map((row, at) =>
      row.slice(0, widths.length).map(({ text, isNumber }) => this.#text(text, { size, bold: at === 0, isNumber })),
    );
    const place = this.#place({ x, y, width, height: 0 });
    return [(id) => tableXml(id, { ...place, widths, rowHeight: ROW_HEIGHT }, { rows: cells, rtl: this.#isRtl, border })];
  }

  #figure(id: number, { heading, figure }: ReportCard, at: number): string {
    const { colors } = this.#report;
    const width = (BODY.width - (FIGURES.columns - 1) * GAP) / FIGURES.columns;
    const height = 2.1;
    const box = {
      ...{ width, height },
      x: BODY.x + (at % FIGURES.columns) * (width + GAP),
      y: BODY.y + 0.3 + Math.floor(at / FIGURES.columns) * (height + GAP / 2),
    };
    const lines = figure.map(({ kind, text }) =>
      kind === 'value'
        ? this.#text(text, { size: 28, bold: true })
        : this.#text(text, { size: 12, color: kind === 'note' ? colors.muted : colors[kind] }),
    );
    const content = this.#text(heading, { size: 14, color: colors.muted }) + lines.join('');
    return textBoxXml(id, this.#place(box), content, colors.border);
  }

  #text(text: string, style: Omit<TextStyle, 'lang' | 'rtl'>): string {
    return paragraphXml(text, { ...style, lang: this.#report.lang, rtl: this.#isRtl });
  }

  /** Returns the place of a shape: on slides from right to left, on the other side. */
  #place(box: Box): Box {
    return this.#isRtl ? { ...box, x: SLIDE.width - box.x - box.width } : box;
  }

  get #isRtl(): boolean {
    return this.#report.dir === 'rtl';
  }
}

/** Returns the widths of columns whose texts stay in a line, except long ones. */
function widthsOf(rows: readonly (readonly Cell[])[], size: number): number[] {
  const [head = []] = rows;
  return head.map((_, at) => {
    const widest = Math.max(...rows.map((cells, row) => textWidth(cells[at]?.text ?? '', row === 0 ? size * BOLD : size)));
    return Math.min(MAX_TEXT_WIDTH, widest / POINTS_PER_INCH) + CELL_PADDING;
  });
}

/** Returns the definitions of a card, below its heading. */
const notesOf = ({ heading, notes }: ReportCard): readonly string[] => [
  heading,
  ...notes.map(({ term, text }) => `${term}: ${text}`),
];

/** Returns the largest place in a box that has the proportions of a PNG image, which states its size in bytes 16 to 23. */
function fitted({ x, y, width, height }: Box, png: Uint8Array): Box {
  const view = new DataView(png.buffer, png.byteOffset);
  const ratio = view.getUint32(16) / view.getUint32(20);
  const size = { width: Math.min(width, height * ratio), height: Math.min(height, width / ratio) };
  return { x: x + (width - size.width) / 2, y, ...size };
}

function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(
    ([type, target, isExternal = false], at) =>
      `<Relationship Id="rId${at + 1}" Type="${type.includes(':') ? type : `${RELATIONS}/${type}`}" Target="${xml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${lines.join('')}</Relationships>`;
}

const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';
/** Types of parts that are not named as their folder. */
const PART_TYPES: Readonly<Record<string, string>> = { theme: 'theme', charts: 'drawingml.chart' };

/** Returns the types of the parts in the folders of `ppt/`. Others have the type of their extension. */
function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const [, folder] = /^ppt\/(\w+)\/[^/]+\.xml$/.exec(path) ?? [];
    return folder === undefined ? [] : [overrideXml(path, PART_TYPES[folder] ?? `presentationml.${folder.slice(0, -1)}`)];
  });
  const main = overrideXml('ppt/presentation.xml', 'presentationml.presentation.main');
  const core =
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>';
  return `${DECLARATION}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="${OFFICE_TYPE}.spreadsheetml.sheet"/>${main}${overrides.join('')}${core}</Types>`;
}

const overrideXml = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${OFFICE_TYPE}.${type}+xml"/>`;

/** Returns the files of a presentation, the list of their types first. */
function filesOf(report: PageReport, slides: readonly Slide[], parts: readonly ZipFile[]): readonly ZipFile[] {
  const core = `${SCHEMAS}/package/2006/metadata/core-properties`;
  const files: ZipFile[] = [
    [
      '_rels/.rels',
      relationsXml([
        ['officeDocument', 'ppt/presentation.xml'],
        [`${SCHEMAS}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      `${DECLARATION}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(report.title)}</dc:title></cp:coreProperties>`,
    ],
    ['ppt/presentation.xml', presentationXml(slides.length)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationsXml([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ...slides.map((_, at): Relation => ['slide', `slides/slide${at + 1}.xml`]),
        ['theme', 'theme/theme1.xml'],
      ]),
    ],
    ['ppt/theme/theme1.xml', themeXml(report.colors)],
    ['ppt/theme/theme2.xml', themeXml(report.colors)],
    ['ppt/slideMasters/slideMaster1.xml', masterXml()],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsXml([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', layoutXml()],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', relationsXml([['slideMaster', '../slideMasters/slideMaster1.xml']])],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationsXml([['theme', '../theme/theme2.xml']])],
    ...slides.flatMap((slide, at) => slideFiles(report, slide, at + 1)),
    ...parts,
  ];
  return [['[Content_Types].xml', contentTypesXml(files.map(([path]) => path))], ...files];
}

function slideFiles(report: PageReport, { title, shapes, notes }: Slide, number: number): readonly ZipFile[] {
  const style = { lang: report.lang, rtl: report.dir === 'rtl' };
  const relations: Relation[] = [
    ['slideLayout', '../slideLayouts/slideLayout1.xml'],
    ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
  ];
  const relate = (relation: Relation): string => `rId${relations.push(relation)}`;
  const content = shapes.map((shape, at) => shape(at + 3, relate)).join('');
  const lines = (notes.length === 0 ? [title] : notes).map((line) => paragraphXml(line, style));
  return [
    [`ppt/slides/slide${number}.xml`, slideXml(titleXml(2, paragraphXml(title, style)) + content)],
    [`ppt/slides/_rels/slide${number}.xml.rels`, relationsXml(relations)],
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(lines.join(''))],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationsXml([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ]),
    ],
  ];
}
