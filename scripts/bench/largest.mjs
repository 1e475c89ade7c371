// The largest example as a plan file: 60 touchpoints, six segments, 36 months, 500 tasks.
import { readFileSync } from "node:fs";

const example = new URL("../../data/examples/roastery.en.mixwright.json", import.meta.url);

export function largest() {
  const saved = JSON.parse(readFileSync(example, "utf8"));
  const { plan } = saved;
  Object.assign(plan.company, { horizon: 36, funds: 900_000_000 });
  const [segment] = plan.customers.segments;
  plan.customers.segments = Array.from({ length: 6 }, (_, i) => ({ ...segment, id: 900 + i, name: `Segment ${i + 1}` }));
  const likes = ["kr_naver_shopping", "kr_naver_powerlink", "kr_meta", "retargeting", "kr_kakao_repurchase"];
  plan.touchpoints.own = Array.from({ length: 30 }, (_, i) => ({ id: 2_000 + i, name: `Touchpoint ${i + 1}`, like: likes[i % likes.length] }));
  const areas = ["research", "site", "publishing", "promotion", "sales", "brand", "relations"];
  plan.implementation.tasks = Array.from({ length: 500 }, (_, i) => ({
    id: 3_000 + i, name: `Task ${i + 1}`, area: areas[i % areas.length], days: 1 + (i % 5), hours: 10,
    after: i > 1 ? [`own.${3_000 + i - 2}`] : [],
  }));
  plan.next_id = 4_000;
  return Buffer.from(JSON.stringify(saved));
}
