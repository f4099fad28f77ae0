import type { History } from '../../src/compose/composition.js';
import type { Facts } from '../../src/compose/proposals.js';
import type { View } from './composition.js';
import type { OpenFiles } from './open-files.js';
import type { Output } from './outputs.js';

/** Everything that the composer shows. */
export interface State {
  readonly files: OpenFiles | undefined;
  readonly facts: Facts | undefined;
  /** Names of the files that are being read; empty when none is. */
  readonly loading: string;
  /** Why the last files could not be read; empty when they were. */
  readonly fileProblem: string;
  /** What happened last; empty when there is nothing to say. */
  readonly notice: string;
  readonly history: History;
  /** Why widgets do not run, by their ids. Their tags are not copied. */
  readonly problems: ReadonlyMap<number, string>;
  readonly view: View;
  /** The id of the widget in the form. */
  readonly selected: number | undefined;
  readonly output: Output;
  readonly isCopied: boolean;
}

/** A sample that can be used in place of a file. */
export interface Sample {
  readonly src: string;
  readonly label: string;
}
