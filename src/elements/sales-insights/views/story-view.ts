import { html, nothing, type TemplateResult, css } from 'lit';
import type { Messages } from '../../../messages/en.js';

/** Styles of the story. Printed pages show all findings instead. */
export const storyStyles = css`
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-radius: 4px;
  }
  .story:focus-visible {
    outline-offset: 6px;
  }
  .controls {
    align-items: center;
  }
  .place {
    min-inline-size: 4rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .room {
    flex: 1;
  }
  .btn[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    opacity: 0.7;
  }
  .story .finding {
    padding-block: 4px 0;
  }
  .story h3 {
    font-size: 1.0625rem;
    line-height: 1.4375rem;
  }
  .follows,
  .lost {
    font-size: 0.75rem;
    color: var(--_muted);
  }
  label.link {
    display: grid;
    gap: 4px;
    font-size: 0.75rem;
    color: var(--_muted);
  }
  label.link input {
    inline-size: 100%;
    padding: 6px 8px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: transparent;
    color: var(--_text);
    font: inherit;
  }
  @container insights (min-width: 34rem) {
    .story .finding {
      grid-template-columns: 9rem minmax(0, 1fr);
    }
  }
  @media print {
    .story {
      display: none;
    }
  }
`;

export { Story } from './story.js';

/** State and actions of the story controls. */
export interface StoryScene {
  readonly messages: Messages;
  /** Index of the step from 0, and the number of steps as text. */
  readonly index: number;
  readonly count: number;
  readonly shown: readonly [place: string, count: string];
  /** Description of the page filter. `undefined` when the finding is about all data. */
  readonly clause: string | undefined;
  /** True when the opened link names an insight that is no longer current. */
  readonly isLost: boolean;
  readonly isRtl: boolean;
  /** URL of the step, shown when copying failed. */
  readonly link: string;
  readonly go: (index: number) => void;
  readonly end: () => void;
  readonly copy: () => void;
}

/** Renders the story controls and the current step. */
export function renderStory(step: TemplateResult, label: string, scene: StoryScene): TemplateResult {
  const { story } = scene.messages.insights;
  return html`<div
    class="story"
    role="group"
    tabindex="0"
    aria-roledescription=${story.role}
    aria-label=${label}
    aria-describedby="story-keys"
    @keydown=${(event: KeyboardEvent) => onKey(event, scene)}
  >
    ${renderControls(scene)}${scene.isLost ? html`<p class="lost">${story.lost}</p>` : nothing} ${step}
    <p class="follows">${scene.clause === undefined ? story.whole : html`<bdi>${story.follows(scene.clause)}</bdi>`}</p>
    <span class="vh" id="story-keys">${story.keys}</span>
  </div>`;
}

function renderControls({ messages, index: place, count, shown, link, go, end, copy }: StoryScene): TemplateResult {
  const { story } = messages.insights;
  const move = (by: -1 | 1, label: string): TemplateResult => {
    const isEnd = place + by < 0 || place + by >= count;
    const arrow = html`<svg class="turn" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${by < 0 ? 'M9.5 4.5 6 8l3.5 3.5' : 'M6.5 4.5 10 8l-3.5 3.5'} />
    </svg>`;
    return html`<button
      class="btn ${by < 0 ? 'back' : 'next'}"
      type="button"
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${() => !isEnd && go(place + by)}
    >
      ${by < 0 ? arrow : nothing}${label}${by > 0 ? arrow : nothing}
    </button>`;
  };
  return html`<div class="controls acts">
      ${move(-1, story.back)}<b class="place">${story.place(...shown)}</b>${move(1, story.next)}
      <span class="room"></span>
      <button class="btn copy" type="button" @click=${copy}>${story.copy}</button>
      <button class="btn end" type="button" @click=${end}>${story.leave}</button>
    </div>
    ${
      link
        ? html`<label class="link"
            >${story.link}<input
              readonly
              .value=${link}
              @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          /></label>`
        : nothing
    }`;
}

function onKey(event: KeyboardEvent, { index: place, count, isRtl, go, end }: StoryScene): void {
  const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
  if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && event.key !== 'Escape')) return;
  const forth = isRtl ? -1 : 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: place + forth,
    ArrowLeft: place - forth,
    Home: 0,
    End: count - 1,
  };
  const next = moves[event.key];
  if (event.key === 'Escape') end();
  else if (next === undefined) return;
  else if (next >= 0 && next < count && next !== place) go(next);
  event.preventDefault();
}
