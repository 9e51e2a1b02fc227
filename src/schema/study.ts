/**
 * The study card: what a paper prints about how its result was reached, so that studies can be read side by side.
 * Every figure is one that stands in the paper; `where` names the page. A field that the paper does not state is left out.
 */
import * as z from 'zod';
import { about, count, country, decimal, id, line, list, localized, oneOf, period, text, url, yesNo } from './fields.ts';

const sentence = () => localized(text(1200));

const unit = z.strictObject({
  name: localized(line(200)).meta(about('What is counted: nodules, lesions, records …', '所计之物：结节、病灶、记录……')),
  n: count().meta(about('How many.', '数量。', '42')),
});

const sample = {
  patients: count()
    .optional()
    .meta(about('People, as printed.', '患者或受试者人数，按原文。', '128')),
  images: count()
    .optional()
    .meta(about('Images, as printed.', '图像数，按原文。', '1250')),
  units: list(unit, { max: 20 }).optional().meta(about('Other things counted, and groups.', '其他计数单位与分组。')),
};

const split = z.strictObject(sample);

const metric = z
  .strictObject({
    metric: id().meta(about('What was measured: an id of vocabulary/metric.yml.', '指标：vocabulary/metric.yml 中的 id。')),
    value: decimal().meta(about('The figure, in `unit`.', '数值，单位见 `unit`。')),
    unit: line(20).optional().meta(about('Unit, `%`, `mm`; left out for a bare number.', '单位，如 `%`、`mm`；纯数不写。')),
    interval: z
      .tuple([decimal(), decimal()], { error: 'interval' })
      .optional()
      .meta(about('95 % confidence interval, lower then upper bound.', '95% 置信区间，先下限后上限。')),
    plusMinus: decimal()
      .optional()
      .meta(about('The number printed after ±.', '±号后印出的数。', '0.012')),
    set: localized(line(300)).meta(about('The data it was measured on.', '所用数据集。')),
    task: localized(line(300)).meta(about('The question it answers.', '所答的问题。')),
    comparator: z
      .strictObject({
        value: decimal().optional().meta(about('Its figure, where printed.', '对照者的数值，原文印出时写。')),
        name: localized(line(300)).meta(about('Who or what it is.', '对照者为何。')),
      })
      .optional()
      .meta(about('What it is held against, and that one’s figure in the same unit.', '对照者及其同单位数值。')),
    printed: line(200).meta(about('The figure exactly as printed, final zeros included.', '原文印出的形式，保留末位零。')),
    where: line(200).meta(about('Page of the PDF file, counted from 1, and table or figure.', 'PDF 页码（自 1 起）与图表号。')),
  })
  .refine((value) => !value.interval || Number(value.interval[0]) <= Number(value.interval[1]), {
    error: 'intervalOrder',
    path: ['interval'],
  });

export const study = z.strictObject({
  source: z
    .strictObject({
      file: line(400).meta(about('Path of the file that was read, in the list’s repository.', '所读文件在清单仓库中的路径。')),
      pages: count().meta(about('Pages of that file.', '该文件页数。', '12')),
      pageOffset: decimal().meta(about('Printed page = page of the file + this number.', '印刷页码＝文件页码＋此数。', '693')),
    })
    .optional()
    .meta(about('The file whose pages `where` counts.', '`where` 所指页码的文件。')),
  design: list(id(), { min: 1, max: 6 }).meta(about('Ids of vocabulary/design.yml.', 'vocabulary/design.yml 中的 id。')),
  designNote: sentence().optional().meta(about('What the ids cannot say.', '上述 id 说不清之处。')),
  centres: count()
    .optional()
    .meta(about('Hospitals that gave data.', '提供数据的中心数。', '3')),
  countries: list(country(), { max: 60 })
    .optional()
    .meta(about('Where the data were collected, ISO 3166-1 alpha-2.', '数据来源国家，ISO 3166-1 两位代码。')),
  countryNote: sentence().optional().meta(about('What the codes cannot say.', '国家代码说不清之处。')),
  period: period()
    .optional()
    .meta(about('Months in which the data were collected, `2010-01/2019-06`.', '数据收集的起止年月，如 `2010-01/2019-06`。')),
  ...sample,
  splits: z
    .strictObject({
      training: split.optional().meta(about('What the model was fitted on.', '用于拟合模型的数据。')),
      validation: split.optional().meta(about('What it was tuned on.', '用于调参的数据。')),
      test: split.optional().meta(about('What it was evaluated on.', '用于评价的数据。')),
      external: split.optional().meta(about('The same, from other centres.', '来自其他中心的评价数据。')),
    })
    .optional()
    .meta(
      about(
        'Sizes by use. `validation` is for tuning; a cohort only evaluated on is `test`, or `external` when it comes from other centres.',
        '各部分的大小。`validation` 指调参用；仅供评价者为 `test`，来自其他中心者为 `external`。',
      ),
    ),
  derived: z
    .record(line(80), line(200))
    .optional()
    .meta(about('Sums of printed numbers: which field, and of what.', '由原文数字相加而得的字段及其算式。')),
  validation: sentence().optional().meta(about('How the result was checked.', '验证方法。')),
  externalValidation: yesNo()
    .optional()
    .meta(
      about(
        'Was the unchanged model tested on data from other centres? Left out where there is no model.',
        '模型是否未加改动地在其他中心的数据上测试？无模型则不写。',
      ),
    ),
  referenceStandard: sentence().optional().meta(about('What counts as the truth.', '参考标准。')),
  comparator: sentence().optional().meta(about('What the result is held against.', '结果与何者比较。')),
  input: sentence().optional().meta(about('What goes into the model.', '模型的输入。')),
  model: sentence().optional().meta(about('The model that was built.', '所建模型。')),
  metrics: list(metric, { max: 8 })
    .optional()
    .meta(about('Headline results, the most important first.', '主要结果，最重要者在前。')),
  code: url().optional().meta(about('Address of the code, where printed.', '原文给出的代码地址。')),
  data: url().optional().meta(about('Address of the data, where printed.', '原文给出的数据地址。')),
  dataAvailability: oneOf('public', 'on-request', 'none')
    .optional()
    .meta(about('What the paper says about its data.', '原文关于数据可得性的说明。')),
  dataNote: sentence().optional().meta(about('More on the data.', '数据说明。')),
  where: z
    .partialRecord(
      oneOf(
        'design',
        'setting',
        'sample',
        'splits',
        'validation',
        'referenceStandard',
        'comparator',
        'model',
        'metrics',
        'data',
        'caveat',
      ),
      line(200),
    )
    .optional()
    .meta(about('Page of the PDF file for each group of facts.', '各组事实所在的 PDF 页码。')),
  printNotes: sentence()
    .optional()
    .meta(about('Slips, gaps and contradictions inside the paper.', '原文笔误、缺漏或自相矛盾之处。')),
  caveat: sentence().optional().meta(about('One methodological caution, ours.', '本站给出的一条方法学提醒。')),
});
