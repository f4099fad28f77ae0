import { Source } from '@storybook/addon-docs/blocks';
import { createElement, type ReactElement, useEffect, useRef } from 'react';
import { runScript, settle, showHtml } from './run.js';

/** A snippet: HTML that is shown, and a script that runs over it. One of them may be missing. */
export interface SnippetProps {
  readonly id: string;
  readonly html?: string;
  readonly script?: string;
}

/** Shows a snippet when its stage comes near the viewport. `data-state` says how far it is, for tests. */
function start(frame: HTMLElement, { html, script }: SnippetProps): () => void {
  const [stage, output] = frame.children as unknown as [HTMLElement, HTMLElement];
  const run = async (): Promise<void> => {
    frame.dataset.state = 'running';
    if (html) showHtml(stage, html);
    // As in a page, the script does not wait for the widgets.
    if (script) await runScript(stage, script, (text) => output.append(`${text}\n`));
    await settle(stage);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      run().then(
        () => (frame.dataset.state = 'done'),
        (error: unknown) => {
          frame.dataset.state = 'failed';
          frame.dataset.error = String(error);
        },
      );
    },
    { rootMargin: '50%' },
  );
  watcher.observe(frame);
  return () => {
    watcher.disconnect();
  };
}

/** A running snippet. Its code stands next to it on the page. */
export function Snippet(props: SnippetProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? start(frame.current, props) : undefined), [props.html, props.script]);
  return createElement(
    'div',
    { className: 'sales-snippet sb-unstyled', ref: frame, 'data-state': 'waiting' },
    createElement('div', { className: 'sales-snippet-stage', id: props.id }),
    createElement('output', { className: 'sales-snippet-output', hidden: !props.script }),
  );
}

/** A block of code with a button that copies it. */
export const CodeBlock = ({ code, language }: { readonly code: string; readonly language: string }): ReactElement =>
  createElement(Source, { code, language: (language === 'sh' ? 'bash' : language || 'text') as 'html', dark: false });
