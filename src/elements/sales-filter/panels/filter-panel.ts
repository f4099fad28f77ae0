import { type CSSResult, html, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { FilterController } from '../../base/query/filter-controller.js';
import type { Choice } from '../model/choice.js';
import type { FilterView } from '../model/filter.js';
import type { OpenedBranch } from '../model/tree-plans.js';

export interface PanelHost {
  /** Returns the name of the field, or the heading set by the page. */
  readonly label: () => string;
  readonly root: () => ParentNode;
  /** Sets the selection; `moving` is true during a drag. */
  readonly choose: (choice: Choice, moving?: boolean) => void;
  /** Clears the choice; a date filter returns to the default period of the page. */
  readonly clear: () => void;
  /** True when clearing would change the selection. */
  readonly canClear: (choice: Choice) => boolean;
  /** The clauses of the filter group, and that of this filter. */
  readonly filters: FilterController;
  /**
   * Returns the clauses of the filter group by source. On a dashboard the default period is excluded; its date filter shows it.
   */
  readonly clauses: () => Readonly<Record<string, string>>;
  /** True for a clause that the date filter of the dashboard shows. */
  readonly showsClause: (where: string) => boolean;
  /** Searches a long list of members, or a large tree, by a query; an empty text ends the search. */
  readonly search: (text: string) => void;
  /** Queries the members of branches of a large tree, and no others. */
  readonly expand: (branches: readonly OpenedBranch[]) => void;
  /** Lists the values of a field: users compare two of them. */
  readonly compareField: (field: string | undefined) => void;
  readonly announce: (sentence: string) => void;
  readonly requestUpdate: () => void;
}

/** Panel of one control. Its file is loaded on demand. */
export interface FilterPanel {
  render(view: FilterView, context: WidgetContext): TemplateResult;
  toggled?(isOpen: boolean): void;
}

export interface PanelModule {
  readonly Panel: new (host: PanelHost) => FilterPanel;
  readonly styles: CSSResult;
}

/** Renders the last line of a panel: the buttons that clear and close the filter. */
export function renderActions(host: PanelHost, choice: Choice, messages: Messages): TemplateResult {
  return html`<div class="actions">
    <button class="btn link" type="button" ?disabled=${!host.canClear(choice)} @click=${() => host.clear()}>
      ${messages.clear}
    </button>
    <button class="btn" type="button" popovertarget="panel" popovertargetaction="hide">${messages.done}</button>
  </div>`;
}

export function renderSearch(
  search: { readonly text: string; readonly onInput: (text: string) => void },
  label: string,
  messages: Messages,
): TemplateResult {
  return html`<input
    class="field"
    type="search"
    .value=${search.text}
    placeholder=${messages.search({ label })}
    aria-label=${messages.search({ label })}
    @input=${(event: Event) => search.onInput((event.target as HTMLInputElement).value)}
  />`;
}
