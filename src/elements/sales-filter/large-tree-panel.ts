import { LargeTreeLoader } from './large-tree-loader.js';
import type { PanelHost } from './panels/filter-panel.js';
import { Panel as TreePanel } from './panels/tree-panel.js';

export { styles } from './panels/tree-panel.js';

/** Panel with a tree that loads its branches. Its file is loaded with the first such tree. */
export class Panel extends TreePanel {
  constructor(host: PanelHost) {
    super(host, new LargeTreeLoader(host));
  }
}
