import type { Messages } from '../../messages/en.js';
import type { Asked } from './asked-data.js';
import type { AskCatalog } from './load-ask.js';
import { labelsOf, type Labels } from './model/ask-texts.js';

/** Keeps the names and the example questions of some data, which are made once for each language. */
export class ExampleQuestions {
  #labels: readonly [AskCatalog, Messages, Labels] | undefined;
  #texts: readonly [AskCatalog, Labels, readonly string[]] | undefined;

  /** Returns what measures and roles are called: the same object until the data or the texts change. */
  labels(catalog: AskCatalog, messages: Messages): Labels {
    const [known, texts, labels] = this.#labels ?? [];
    if (labels && known === catalog && texts === messages) return labels;
    const made = labelsOf(catalog, messages);
    this.#labels = [catalog, messages, made];
    return made;
  }

  /** Returns questions that have an answer. */
  texts({ ask, catalog }: Asked, locale: string, messages: Messages): readonly string[] {
    const labels = this.labels(catalog, messages);
    const [known, names, texts] = this.#texts ?? [];
    if (texts && known === catalog && names === labels) return texts;
    const made = ask.exampleQuestions(catalog, { locale, labels });
    this.#texts = [catalog, labels, made];
    return made;
  }
}
