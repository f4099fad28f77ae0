import { Markdown } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';
import { type Code, type Part, partsOf, runsInPage, showsWidget } from './fences.js';
import { Head, type Site } from './head.js';
import { runningHtml, useOwnFile } from './own-file.js';
import { Example, Snippet } from './snippet.js';

/** Pages with code that other tests build or clean. */
const RUN_ELSEWHERE = ['docs/frameworks.md', 'docs/cms.md'];

/** The id of each page of the documentation, by its file. */
type Links = Readonly<Record<string, string>>;

/** Turns a link of a Markdown file into one of Storybook; `undefined` for files that are not on the site. */
function linkOf(target: string, source: string, links: Links): string | undefined {
  const [file = '', hash] = target.split('#');
  const path = new URL(file, `https://docs.example/${source}`).pathname.slice(1);
  const id = links[path];
  return id && `?path=/docs/${id}${hash ? `#${hash}` : ''}`;
}

/** Prepares the Markdown of a file for Storybook: links and images lead to the same things, links to files outside the site become text, and comments are removed. */
const prepared = (text: string, source: string, links: Links): string =>
  text
    .replaceAll(/<!--[^]*?-->\n?/g, '')
    .replaceAll(/(?<!!)\[([^\]]+)\]\((?!https?:|#)([^)\s]+)\)/g, (_whole, label: string, target: string) => {
      const link = linkOf(target, source, links);
      return link ? `[${label}](${link})` : label;
    })
    .replaceAll(/(\]\(|src=")(?:\.\/)?(?:docs\/)?images\//g, '$1images/');

const codeAt = (part: Part | undefined): Code | undefined => (part?.kind === 'code' ? part : undefined);
const isHtml = (code: Code | undefined): boolean => code?.language === 'html' && showsWidget(code.code);
const isScript = (code: Code | undefined): boolean => code?.language === 'js' && runsInPage(code.code);
/** True for a script that works with the widgets of the HTML before it. */
const needsWidgets = (code: Code | undefined): boolean => /\bdocument\b|filterGroup/.test(code?.code ?? '');

/** Returns what a block of code shows, if anything. HTML with a script right after it is shown once, with the script. */
function snippetAt(parts: readonly Part[], index: number): { readonly html?: string; readonly script?: string } | undefined {
  const [part, next] = [codeAt(parts[index]), codeAt(parts[index + 1])];
  if (part && isHtml(part)) return isScript(next) && needsWidgets(next) ? undefined : { html: part.code };
  if (!part || !isScript(part)) return undefined;
  const earlier = parts.slice(0, index).map(codeAt).findLast(isHtml);
  return needsWidgets(part) && earlier ? { html: earlier.code, script: part.code } : { script: part.code };
}

/** A page of the documentation: its text, and each block of code next to what it shows. */
export function Page({
  text,
  source,
  links,
  site,
}: {
  readonly text: string;
  readonly source: string;
  readonly links: Links;
  readonly site: Site;
}): ReactElement {
  const own = useOwnFile();
  const parts = partsOf(text);
  const isLive = !RUN_ELSEWHERE.includes(source);
  const name = source.replaceAll(/[^a-z]+/gi, '-').toLowerCase();
  const blocks = parts.map((part, index) => {
    if (part.kind === 'text') return createElement(Markdown, { key: index, children: prepared(part.text, source, links) });
    const snippet = isLive ? snippetAt(parts, index) : undefined;
    const html = snippet?.html && runningHtml(snippet.html, own);
    const shown = snippet?.html === part.code ? html : part.code;
    const code = createElement(Example, { code: shown ?? part.code, language: part.language });
    const running = { ...snippet, ...(html && { html }), file: own?.file, id: `${name}-${String(index)}` };
    const live = snippet && createElement(Snippet, running);
    // Widgets stand before their code, as on every page; what a script prints follows it.
    return createElement(Fragment, { key: index }, ...(snippet && !snippet.html ? [code, live] : [live, code]));
  });
  return createElement(Fragment, null, createElement(Head, { source, site }), ...blocks);
}
