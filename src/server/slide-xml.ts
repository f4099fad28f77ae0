import type { ReportColors } from './report.js';
import { escapeHtml } from '../util/html.js';

/** Start of the names of schemas (ECMA-376). */
export const SCHEMAS = 'http://schemas.openxmlformats.org';
export const DRAWING = `${SCHEMAS}/drawingml/2006/main`;
export const CHART = `${SCHEMAS}/drawingml/2006/chart`;
/** Start of the types of relations. */
export const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const PRESENTATION = `${SCHEMAS}/presentationml/2006/main`;
const SPACES = `xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}" xmlns:p="${PRESENTATION}"`;
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A place on a slide, in inches from its left and top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of slides, in inches. */
export const SLIDE = { width: 40 / 3, height: 7.5 } as const;
/** Place of titles. */
export const TITLE_BOX: Box = { x: 0.6, y: 0.7, width: SLIDE.width - 1.2, height: 0.95 };

/** Returns a text for XML, without the characters that it cannot have. */
export function xml(text: string): string {
  return escapeHtml(text.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ''));
}

/** Returns a length in the unit of the format. */
const emu = (inches: number): number => Math.round(inches * 914_400);

/** Returns the place of a shape. Frames of charts and tables have it in another namespace. */
const placeXml = ({ x, y, width, height }: Box, name = 'a:xfrm'): string =>
  `<${name}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${name}>`;

const colorXml = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
const NO_GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const treeXml = (shapes: string): string => `<p:cSld><p:spTree>${NO_GROUP}${shapes}</p:spTree></p:cSld>`;
const EMPTY_PARAGRAPH = '<a:p><a:endParaRPr lang="en-US"/></a:p>';
const OWN_COLORS = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** Returns a slide with shapes. */
export const slideXml = (shapes: string): string => `${DECLARATION}<p:sld ${SPACES}>${treeXml(shapes)}${OWN_COLORS}</p:sld>`;

function placeholder(id: number, name: string, kind: string, body: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

/** Returns the title of a slide. */
export const titleXml = (id: number, paragraphs: string): string => placeholder(id, 'Title', 'type="title"', paragraphs);

/** Returns the notes of a slide. */
export function notesXml(paragraphs: string): string {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr/><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  return `${DECLARATION}<p:notes ${SPACES}>${treeXml(image + placeholder(3, 'Notes', 'type="body" idx="1"', paragraphs))}${OWN_COLORS}</p:notes>`;
}

const INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';

function masterShape(id: number, kind: string, box: Box): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${kind}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${EMPTY_PARAGRAPH}</p:txBody></p:sp>`;
}

/** Returns the master of all slides: a title. */
export function masterXml(): string {
  const style = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="2400" b="1">${INK}</a:defRPr></a:lvl1pPr>`;
  return `${DECLARATION}<p:sldMaster ${SPACES}>${treeXml(masterShape(2, 'title', TITLE_BOX))}${COLOR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${style}</p:titleStyle></p:txStyles></p:sldMaster>`;
}

/** Returns the only layout: a title above free space. */
export const layoutXml = (): string =>
  `${DECLARATION}<p:sldLayout ${SPACES} type="titleOnly" preserve="1">${treeXml(titleXml(2, EMPTY_PARAGRAPH))}${OWN_COLORS}</p:sldLayout>`;

/** Returns the master of notes: the slide above its text, on a page in inches. */
export function notesMasterXml(): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr/><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml({ x: 0.75, y: 1, width: 6, height: 3.375 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700">${INK}</a:ln></p:spPr></p:sp>`;
  const text = masterShape(3, 'body', { x: 0.75, y: 4.7, width: 6, height: 4.5 }).replace('type="body"', 'type="body" idx="3"');
  return `${DECLARATION}<p:notesMaster ${SPACES}>${treeXml(image + text)}${COLOR_MAP}<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200">${INK}</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

/** Returns the presentation with its slides. Relations: the master, the master of notes, then the slides. */
export function presentationXml(slideCount: number): string {
  const ids = Array.from({ length: slideCount }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`);
  return `${DECLARATION}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(7.5)}" cy="${emu(10)}"/></p:presentation>`;
}

/** Returns the theme: the colors of the page, which charts and later slides take. */
export function themeXml({ text, muted, border, series }: ReportColors): string {
  const rgb = (name: string, color: string): string => `<a:${name}><a:srgbClr val="${color.slice(1)}"/></a:${name}>`;
  const accents = series.slice(0, 6).map((color, at) => rgb(`accent${at + 1}`, color));
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  return `${DECLARATION}<a:theme xmlns:a="${DRAWING}" name="Page"><a:themeElements><a:clrScheme name="Page">${rgb('dk1', text)}${rgb('lt1', '#ffffff')}${rgb('dk2', muted)}${rgb('lt2', border)}${accents.join('')}${rgb('hlink', series[0]!)}${rgb('folHlink', muted)}</a:clrScheme><a:fontScheme name="Page"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Page"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** How a text is written. */
export interface TextStyle {
  readonly lang: string;
  readonly rtl: boolean;
  /** Size in points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** A color as `#rrggbb`. */
  readonly color?: string;
  /** True for numbers, which stand at the end of a line. */
  readonly isNumber?: boolean;
  /** Relation of the URL that the text leads to. */
  readonly link?: string;
}

/** Returns a paragraph. */
export function paragraphXml(text: string, { lang, rtl, size, bold = false, color, isNumber = false, link }: TextStyle): string {
  const side = rtl === isNumber ? 'l' : 'r';
  const style = `${lang === '' ? '' : ` lang="${xml(lang)}"`}${size === undefined ? '' : ` sz="${size * 100}"`}${bold ? ' b="1"' : ''}`;
  const inside = `${color === undefined ? '' : colorXml(color)}${link === undefined ? '' : `<a:hlinkClick r:id="${link}"/>`}`;
  return `<a:p><a:pPr algn="${side}"${rtl ? ' rtl="1"' : ''}/><a:r><a:rPr${style}>${inside}</a:rPr><a:t>${xml(text)}</a:t></a:r></a:p>`;
}

/** Returns a text box. With `border`, it is framed. */
export function textBoxXml(id: number, box: Box, paragraphs: string, border?: string): string {
  const inset = border === undefined ? 0 : emu(0.12);
  const line = border === undefined ? '' : `<a:ln w="9525">${colorXml(border)}</a:ln>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${line}</p:spPr><p:txBody><a:bodyPr lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

/** Returns the frame of a chart, by its relation. */
export function chartFrameXml(
  id: number,
  box: Box,
  { relation, label }: { readonly relation: string; readonly label: string },
): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${id}" descr="${xml(label)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${placeXml(box, 'p:xfrm')}<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** Returns a picture, by its relation. */
export function pictureXml(
  id: number,
  box: Box,
  { relation, label }: { readonly relation: string; readonly label: string },
): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}" descr="${xml(label)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** A cell of a table, as its paragraph. */
export type CellXml = string;

/** Returns a table whose first row is its header. Lengths are in inches. */
export function tableXml(
  id: number,
  place: { readonly x: number; readonly y: number; readonly widths: readonly number[]; readonly rowHeight: number },
  { rows, rtl, border }: { readonly rows: readonly (readonly CellXml[])[]; readonly rtl: boolean; readonly border: string },
): string {
  const { x, y, widths, rowHeight } = place;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const cell = (content: string): string =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${content}</a:txBody><a:tcPr marL="45720" marR="45720" marT="22860" marB="22860" anchor="ctr"><a:lnB w="9525">${colorXml(border)}</a:lnB></a:tcPr></a:tc>`;
  const lines = rows.map((cells) => `<a:tr h="${emu(rowHeight)}">${cells.map(cell).join('')}</a:tr>`);
  const grid = widths.map((one) => `<a:gridCol w="${emu(one)}"/>`).join('');
  const box = placeXml({ x, y, width, height: rowHeight * rows.length }, 'p:xfrm');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${box}<a:graphic><a:graphicData uri="${SCHEMAS}/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"${rtl ? ' rtl="1"' : ''}/><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
