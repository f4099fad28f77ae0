// Observable Plot and all of D3, in a separate file that only `sales-plot` loads.
import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';

export { d3, Plot };
