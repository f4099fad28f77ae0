import type { CellValue } from 'hucre/xlsx';
import type { ChartColumn, ReportChart, ReportColors } from './report.js';
import { CHART, DECLARATION, DRAWING, RELATIONS, xml } from './slide-xml.js';

const DAY_MS = 86_400_000;
/** The day 0 of spreadsheets, in days before 1970. */
const EPOCH_DAYS = 25_569;
const SPACES = `xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"`;
const AXIS = { category: 111_111_111, value: 222_222_222 } as const;
/** Width of lines in the unit of the format. */
const LINE = 28_575;
const THIN_LINE = 15_875;
const MAX_LABELS = 20;

/** Returns the chart of a slide. Its numbers are those of the workbook with the relation `rId1`, from which it is edited. */
export function chartXml(chart: ReportChart, colors: ReportColors, rtl: boolean): string {
  const { kind, columns } = chart;
  const [categories, ...series] = columns as readonly [ChartColumn, ...ChartColumn[]];
  const axes = `<c:axId val="${AXIS.category}"/><c:axId val="${AXIS.value}"/>`;
  const hasLabels = kind === 'bar' && series.length === 1 && categories.values.length <= MAX_LABELS;
  const colorOf = (at: number): string =>
    colors.series[series.slice(1, at + 1).filter(({ isPoint }) => !isPoint).length % colors.series.length]!;
  const marks = series.map((one, at) =>
    seriesXml(chart, one, { at, color: one.isContext ? colors.muted : colorOf(at), hasLabels }),
  );
  const plot =
    kind === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${marks.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="bar"/><c:grouping val="${kind === 'bar' ? 'clustered' : 'stacked'}"/><c:varyColors val="0"/>${marks.join('')}<c:gapWidth val="50"/>${kind === 'bar' ? '' : '<c:overlap val="100"/>'}${axes}</c:barChart>`;
  const legend =
    series.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml(colors.muted)}</c:legend>` : '';
  return `${DECLARATION}<c:chartSpace ${SPACES}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plot}${axesXml(chart, colors, rtl)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textXml(colors.text)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const fillXml = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
const textXml = (color: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200">${fillXml(color)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** Returns a number format without decimals of amounts and counts, as labels and axes have it. */
const shortFormat = (format: string | undefined): string => (format ?? 'General').replace(/(#,##0)\.0+/, '$1');

function seriesXml(
  chart: ReportChart,
  series: ChartColumn,
  { at, color, hasLabels }: { readonly at: number; readonly color: string; readonly hasLabels: boolean },
): string {
  const [categories] = chart.columns as readonly [ChartColumn];
  const name = `<c:tx><c:strRef><c:f>${cells(chart, at + 1, 0, 0)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const isLine = chart.kind === 'line';
  const dash = series.isContext ? '<a:prstDash val="dash"/>' : '';
  const look = series.isPoint
    ? `<c:spPr><a:ln w="${LINE}"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr><a:noFill/><a:ln w="${THIN_LINE}">${fillXml(color)}</a:ln></c:spPr></c:marker>`
    : isLine
      ? `<c:spPr><a:ln w="${series.isContext ? THIN_LINE : LINE}" cap="rnd">${fillXml(color)}${dash}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
      : `<c:spPr>${fillXml(color)}</c:spPr><c:invertIfNegative val="0"/>`;
  const labels = hasLabels
    ? `<c:dLbls><c:numFmt formatCode="${xml(shortFormat(series.format))}" sourceLinked="0"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  const refs = `<c:cat>${refXml(chart, categories, 0)}</c:cat><c:val>${refXml(chart, series, at + 1)}</c:val>`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${look}${labels}${refs}${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** Returns where the values of a column are in the workbook, and the values themselves. */
function refXml(chart: ReportChart, { values, format }: ChartColumn, at: number): string {
  const isText = at === 0 && format === undefined;
  const points = values.flatMap((value, row) =>
    value === null ? [] : [`<c:pt idx="${row}"><c:v>${xml(textOf(value))}</c:v></c:pt>`],
  );
  const kind = isText ? 'str' : 'num';
  const code = isText ? '' : `<c:formatCode>${xml(format ?? 'General')}</c:formatCode>`;
  return `<c:${kind}Ref><c:f>${cells(chart, at, 1, values.length)}</c:f><c:${kind}Cache>${code}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`;
}

/** Returns a value as charts have it: days count from the day 0 of spreadsheets. */
function textOf(value: CellValue): string {
  return String(value instanceof Date ? value.getTime() / DAY_MS + EPOCH_DAYS : value);
}

/** Returns the cells of a column, which a chart has at most nine of. */
function cells({ sheet }: ReportChart, column: number, from: number, to: number): string {
  const letter = String.fromCharCode(65 + column);
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const start = `$${letter}$${from + 1}`;
  return xml(`${name}!${from === to ? start : `${start}:$${letter}$${to + 1}`}`);
}

/** Returns both axes. Bars lie and start at the top; from right to left, time and bars do too. */
function axesXml({ kind, columns }: ReportChart, { muted, border }: ReportColors, rtl: boolean): string {
  const [categories, series] = columns as readonly [ChartColumn, ChartColumn];
  const isLine = kind === 'line';
  const order = (isReversed: boolean): string =>
    `<c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  const tail = (cross: number, crosses: string, labels = 'low'): string =>
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:spPr><a:ln w="9525">${fillXml(border)}</a:ln></c:spPr>${textXml(muted)}<c:crossAx val="${cross}"/><c:crosses val="${crosses}"/>`;
  const format = (code: string): string => `<c:numFmt formatCode="${xml(code)}" sourceLinked="0"/>`;
  const head = `<c:axId val="${AXIS.category}"/>${order(isLine ? rtl : true)}<c:delete val="0"/><c:axPos val="${isLine ? 'b' : rtl ? 'r' : 'l'}"/>${format(categories.format ?? 'General')}${tail(AXIS.value, 'autoZero')}`;
  const isMonths = categories.format === 'mmm yyyy';
  const category =
    categories.format !== undefined
      ? `<c:dateAx>${head}<c:auto val="1"/><c:baseTimeUnit val="${isMonths ? 'months' : 'days'}"/></c:dateAx>`
      : `<c:catAx>${head}<c:auto val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const lines = `<c:majorGridlines><c:spPr><a:ln w="6350">${fillXml(border)}</a:ln></c:spPr></c:majorGridlines>`;
  const value = `<c:valAx><c:axId val="${AXIS.value}"/>${order(!isLine && rtl)}<c:delete val="0"/><c:axPos val="${isLine ? (rtl ? 'r' : 'l') : 'b'}"/>${lines}${format(shortFormat(series.format))}${tail(AXIS.category, isLine ? 'autoZero' : 'max', 'nextTo')}<c:crossBetween val="${isLine ? 'midCat' : 'between'}"/></c:valAx>`;
  return category + value;
}
