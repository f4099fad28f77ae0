import { html, nothing, type TemplateResult } from 'lit';
import type { TagAttributes } from '../../src/describe/tags.js';
import { type Answer, ANSWERED, plainNotes, questionsAbout } from './answers.js';
import type { Chosen, OpenFiles } from './open-files.js';
import type { Sample, State } from './state.js';

/** What the part about data can do. */
export interface DataActions {
  readonly choose: (chosen: Chosen) => void;
  readonly answer: (answer: Answer) => void;
  readonly askAgain: () => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.json,.ndjson,.jsonl,.arrow,.arrows,.parquet,.xlsx,.gz,.zip';
const COUNT = new Intl.NumberFormat('en');

/** Renders the choice of files, what was read, and the questions about it. */
export function renderData(state: State, samples: readonly Sample[], actions: DataActions): TemplateResult {
  const { files, loading, fileProblem, history } = state;
  const { source } = history.page;
  const expected = files ? '' : (source.src ?? '');
  return html`<section class="panel data" aria-labelledby="data-title">
    <h2 id="data-title">Data</h2>
    <div class="choose">
      <label class="drop"
        ><input
          type="file"
          id="file"
          multiple
          accept=${ACCEPTED}
          @change=${({ currentTarget }: Event) => {
            const chosen = [...((currentTarget as HTMLInputElement).files ?? [])];
            if (chosen.length > 0) actions.choose(chosen);
          }}
        /><span>${files ? 'Use other files' : 'Choose or drop your files'}</span></label
      >
      <span class="or">or use a sample:</span>
      ${samples.map(
        ({ src, label }) =>
          html`<button
            type="button"
            aria-pressed=${String(files?.data === undefined && files?.src === src)}
            @click=${() => actions.choose(src)}
          >
            ${label}
          </button>`,
      )}
    </div>
    ${expected && !loading ? html`<p class="expected">This page uses ${decoded(expected)}. Choose the file again: files are never part of a link.</p>` : nothing}
    <div role="status">${loading ? html`<p>Reading ${loading}…</p>` : nothing}</div>
    <div role="alert">
      ${fileProblem ? html`<p class="problem">${fileProblem} Choose another file, or use a sample.</p>` : nothing}
    </div>
    ${files ? renderFile(files, source, actions) : html`<p class="muted">CSV, JSON, Excel, Parquet or Arrow. Several files are joined. Nothing leaves this browser.</p>`}
  </section>`;
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function renderFile({ names, description }: OpenFiles, source: TagAttributes, actions: DataActions): TemplateResult {
  const { tables, roles } = description;
  const [first] = tables;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const period = first?.from && first.to ? `, ${first.from} to ${first.to}` : '';
  const questions = questionsAbout(description);
  const notes = plainNotes(description);
  const isAnswered = ANSWERED.some((name) => source[name]);
  return html`<p class="summary"><b>${names.join(', ')}</b>: ${COUNT.format(rows)} rows${period}. Nothing leaves this browser.</p>
    ${questions.map(
      ({ text, answers }, at) =>
        html`<fieldset class="question">
          <legend>${text}</legend>
          ${answers.map(
            (answer) =>
              html`<label
                ><input
                  type="radio"
                  name=${`question-${String(at)}`}
                  .checked=${answer.isNow}
                  @change=${() => actions.answer(answer)}
                />
                <span>${answer.label}${answer.figure ? html` <b>${answer.figure}</b>` : nothing}</span></label
              >`,
          )}
        </fieldset>`,
    )}
    ${isAnswered ? renderAnswered(source, actions) : nothing}
    <details>
      <summary>How the columns are understood</summary>
      <ul>
        ${roles.map(({ role, column, reason }) => html`<li><b>${role}</b>: ${column ?? 'calculated'}. ${reason}</li>`)}
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    </details>`;
}

function renderAnswered(source: TagAttributes, { askAgain }: DataActions): TemplateResult {
  const given = ANSWERED.flatMap((name) => (source[name] ? [source[name]] : []));
  return html`<p class="summary">
    Your answers: ${given.join('; ')} <button type="button" @click=${askAgain}>Ask again</button>
  </p>`;
}
