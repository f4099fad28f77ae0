import { Source } from '@storybook/addon-docs/blocks';
import { createElement, type ReactElement, useEffect, useRef, useState } from 'react';
import { codeFor, FRAMEWORKS, type Framework, isFragment } from './framework-code.js';
import { runScript, settle, showHtml } from './run.js';

/** A snippet: HTML that is shown, and a script that runs over it. One of them may be missing. */
export interface SnippetProps {
  readonly id: string;
  readonly html?: string;
  readonly script?: string;
  /** A file of the reader, in place of the sample data. */
  readonly file?: File | undefined;
}

/** Shows a snippet when its stage comes near the viewport. `data-state` says how far it is, for tests. */
function start(frame: HTMLElement, { html, script, file }: SnippetProps): () => void {
  const [stage, output] = frame.children as unknown as [HTMLElement, HTMLElement];
  const run = async (): Promise<void> => {
    output.replaceChildren();
    frame.dataset.state = 'running';
    if (html) showHtml(stage, html, file);
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
  useEffect(() => (frame.current ? start(frame.current, props) : undefined), [props.html, props.script, props.file]);
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

/** The languages of the code of frameworks. */
const LANGUAGES: Readonly<Record<Framework, string>> = {
  HTML: 'html',
  React: 'jsx',
  Vue: 'html',
  Svelte: 'html',
  Angular: 'typescript',
};

/** The framework that the reader chose last. Examples that are shown later start with it. */
let lastFramework: Framework = 'HTML';

/** An example in HTML, and the same in each framework. */
export function Example({ code, language }: { readonly code: string; readonly language: string }): ReactElement {
  const [framework, setFramework] = useState(lastFramework);
  if (language !== 'html' || !isFragment(code)) return createElement(CodeBlock, { code, language });
  const choose = (next: Framework): void => {
    lastFramework = next;
    setFramework(next);
  };
  const buttons = FRAMEWORKS.map((one) =>
    createElement(
      'button',
      {
        key: one,
        type: 'button',
        'aria-pressed': one === framework,
        onClick: () => choose(one),
      },
      one,
    ),
  );
  return createElement(
    'div',
    null,
    createElement(
      'div',
      {
        className: 'sb-unstyled sales-frameworks',
        role: 'group',
        'aria-label': 'Framework',
      },
      ...buttons,
    ),
    createElement(CodeBlock, {
      code: codeFor(framework, code),
      language: LANGUAGES[framework],
    }),
  );
}
