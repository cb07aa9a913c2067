// Stated chances against what came: points on the diagonal are forecasts that can be taken at their word.
import { token, number, text, tooltip, isPhone } from './drawing.js';

export function reliability(box, data) {
  const phone = isPhone(box);
  const most = Math.max(...data.points.map(point => point.cases));
  const size = cases => 7 + 15 * Math.sqrt(cases / most);
  const axis = (name, extra) => ({
    type: 'value', min: 0, max: 100, interval: phone ? 25 : 20, name, nameTextStyle: text(), axisLabel: text({ formatter: value => number(value, 0) }),
    splitLine: { lineStyle: { color: token('--ca-grid') } }, ...extra,
  });
  return {
    grid: { left: phone ? 40 : 52, right: 24, top: 34, bottom: 46 },
    xAxis: axis(data.stated, { nameLocation: 'middle', nameGap: 28 }),
    yAxis: axis(data.observed, { nameLocation: 'end', nameGap: 12, nameTextStyle: text({ align: 'left', padding: [0, 0, 0, phone ? -34 : -44] }) }),
    tooltip: tooltip(points => {
      const point = data.points.find(candidate => candidate.x === points.at(-1).value[0]);
      return point ? `Nêu ${number(point.x, 0)}%<br>Thực tế ${number(point.y, 0)}%<br>${number(point.cases, 0)} dự báo` : '';
    }),
    series: [
      { type: 'line', name: 'diagonal', silent: true, symbol: 'none', data: [[0, 0], [100, 100]], lineStyle: { color: token('--ca-ink-2'), width: 1.4, type: [2, 4] } },
      {
        type: 'line', name: 'observed', data: data.points.map(point => ({ value: [point.x, point.y], symbolSize: size(point.cases) })), symbol: 'circle',
        lineStyle: { color: token('--ca-met'), width: 2 }, itemStyle: { color: token('--ca-met') },
      },
    ],
  };
}
