import type { Calls } from './counting';
import { counted } from './counting';
import { areaIn } from './range';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Options = Map<string, unknown>;

const OPTIONS = new WeakMap<object, Options>();

export function chartOf(options: Options): Chart {
  const chart = {} as Chart;
  OPTIONS.set(chart, options);
  return chart;
}

/** What a chart shows, handed back by the script, without a call. */
export function optionsOf(chart: Chart): Options {
  const options = OPTIONS.get(chart);
  if (!options) throw new Error('A chart of another making');
  return options;
}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder */
class FakeChartBuilder {
  private readonly options: Options = new Map();

  private with(name: string, value: unknown): this {
    this.options.set(name, value);
    return this;
  }

  asBarChart(): this {
    return this.with('type', 'BAR');
  }

  setStacked(): this {
    return this.with('stacked', true);
  }

  setTitle(title: string): this {
    return this.with('title', title);
  }

  addRange(range: GoogleAppsScript.Spreadsheet.Range): this {
    return this.with('range', areaIn(range));
  }

  setNumHeaders(count: number): this {
    return this.with('headers', count);
  }

  setPosition(row: number, column: number, _x: number, _y: number): this {
    return this.with('position', [row, column]);
  }

  build(): Chart {
    return chartOf(this.options);
  }
}

export const newChart = (calls: Calls): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder =>
  counted(
    new FakeChartBuilder(),
    'EmbeddedChartBuilder',
    calls,
  ) as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
