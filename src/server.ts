/**
 * `sales-elements/server`: finished cards from Node, without a browser. A page shows them before its scripts run, and feeds and emails show
 * them where scripts never run.
 *
 * Needs the packages `happy-dom` and `culori`, which are optional peer dependencies.
 */
export { readPage, type PageContent, type PageOptions } from './server/render.js';
export type { PageAlert } from './server/report.js';
export type { MessageTexts } from './messages/texts.js';
export { registerLocale, render, type CardAttributes, type CardData, type RenderOptions } from './server/render.js';
