/** Words of a question that say nothing about what is looked for. */
import { stem } from '../text/index.ts';

/** Left out of every query, and of the index of longer texts. */
const STOP = new Set(
  (
    'a about above across actually after again against al all also am among an and any anybody anyone anything are as at be been ' +
    'being best between both but by can cannot could d did do does doesn doing don during et etc everything find for from get give ' +
    'got had has have having he hello her here hi his how hows i if im in instead into is it its just know let lets like list ll ' +
    'looking m make makes many may me might more most much my need no not now of off often on one only or other our out over per ' +
    'please pls read s seen shall she should show since so some someone something still such t tell than thanks that the their them ' +
    'then there these they this those through to too toward towards under until up upon us used using ve versus very via vs wanna ' +
    'want was we were what whats when where wheres whether which while who whose why will with within without would yes you your'
  ).split(' '),
);

/** Words of every second title, and of praise: they weigh nothing unless they stand alone. One form of each. */
const WEAK = new Set(
  (
    'accuracy auc roc sensitivity specificity treatment treat cure prevention score rate quality first access history incorporate integrate integration ability abnormal accurate achieve advanced affect aim algorithm analysis application apply approach article aspect assess ' +
    'assessment assist assistance assisted automated automatic available background base basic basis beat benefit better build built ' +
    'capability capable case category challenge change clinical code collection combination combine common compare comparison ' +
    'comprehensive computer concept condition consider contribution cost create current describe design detail develop development ' +
    'device diagnose diagnosis diagnostic difference different difficulty disease disorder download easy effect effective efficient ' +
    'enhance era estimate evaluation evidence exam examination examine example existing experience experiment explore extract factor ' +
    'fast feasible feature field figure film finding framework free full fulltext future general github global good help high ' +
    'homepage hospital idea image imaging impact implement implementation important improve improvement include increase individual ' +
    'influence info information insight interact interaction introduction invasive investigate issue journal key large latest ' +
    'learning level limitation link literature low main make management match mean mechanism medical medicine method model ' +
    'modern multiple name network new non-invasive noninvasive novel objective obtain online opportunity option original outperform ' +
    'overall page paper patient pdf people picture perform performance perspective pipeline point popular possible potential power ' +
    'powered practical practice predict predicting prediction predictive presentation principal problem procedure process product ' +
    'program progress project promise promising propose prove provide publication publish published purpose quantitative question ' +
    'quick rapid reason recent recommend reduce related relevant reliable require research resource result robust role safe scan ' +
    'scheme selected series setting sign significant similar simple site slice small software solution solve ' +
    'special specific state status step strategy strength strong study subject success successful suggest suggestion summary superior ' +
    'symptom system task technique technology test testing text tool top topic train trained training trend trust trustworthy typical ' +
    'understand understanding unit update usage use useful utilise utility value various version view way website well whole work ' +
    'worth write year'
  )
    .split(' ')
    .map(stem),
);

/** Shorter words may be the beginning of anything. */
const LEAST_LETTERS = 4;

/** A year on its way, which is no number yet that an entry could have. */
const HALF_A_YEAR = /^(?:19|20)\d?$/;

/** Chinese particles, question words and verbs of asking; the longer ones first. */
const HAN_STOP =
  /(\p{Script=Han})不\1|哪个更好|哪个更准|可不可以|有没有|有哪些|谁更准|谁更好|是什么|为什么|怎么样|怎么做|什么是|如何用|能不能|会不会|有什么|想看看|想了解|要不|更准|更好|请问|哪些|哪个|哪里|哪篇|什么|怎么|怎样|如何|是否|可以|能够|关于|有关|相关|方面|利用|使用|采用|通过|基于|对于|以及|或者|还是|我想|想找|查找|寻找|推荐|一下|一些|几篇|这篇|那篇|之间|其中|里面|当中|看看|给我|做的|用于|用来|进行|想要|想看|了解|能否|应该|需要|哪种|哪一|为何|为啥|多少|之类|相比|比起|起来|出来|一种|一个|这个|那个|这些|那些|它们|我们|大家|别人|并且|而且|但是|如果|因为|所以|由于|针对|按照|根据|借助|运用|依据|凭借|围绕|面向|来自|属于|包括|包含|具有|存在|的|了|吗|呢|吧|与|和|及|或|在|对|从|把|被|用|做|找|有|是|为|以|于|中|里|上|下|之|其|请|我|你|他|咋|啥/gu;

const HAN_WEAK =
  /带标注|已标注|有标注|标注好|现成|解决|加入|加进|放进|治疗|自查|自检|预防|护理|提取|公开|全身|自动化|人群|准确率|灵敏度|敏感度|敏感性|特异度|特异性|召回率|精确率|中文版|优缺点|先进性|入门级|准确度|可行性|可靠性|安全性|局限性|稳定性|综合性|英文版|近几年|近年来|鲁棒性|研究|方法|应用|进展|论文|文章|文献|分析|技术|系统|图像|影像|医学|临床|价值|问题|发展|现状|综合|工作|模型|实现|设计|探讨|患者|病人|比较|评估|评价|预测|超过|优于|胜过|媲美|水平|诊断|判断|判定|结合|引入|融入|无创|自动|快速|准确|精准|高效|有效|可靠|最新|经典|不同|多种|常见|典型|先进|下载|主页|官网|网站|网址|链接|不足|中国|中文|主要|产品|介绍|代码|仪器|任务|企业|优势|优化|作用|例子|信息|免费|全文|全面|关键|前景|前沿|区别|医院|协助|原因|原文|参数|变化|可信|国内|国外|国际|图片|场景|处理|大小|学习|安全|实例|实践|实验|局限|展望|工具|差别|差异|市场|帮助|常用|建议|开源|当前|影响|必读|思路|性能|总结|情况|意义|意见|成本|扫描|挑战|提升|提高|改进|效果|数值|新型|时间|服务|未来|机制|机遇|权威|标准|样本|核心|框架|案例|检查|检验|概况|概念|流程|源码|热点|热门|照片|特征|特点|理论|瓶颈|疾病|病例|病症|症状|目前|目标|目的|科室|程序|笔记|策略|简介|算法|管理|精度|结构|结果|结论|网络|能力|英文|落地|行业|规范|解读|设备|详细|课题|资料|趋势|软件|辅助|过程|近年|速度|部署|重要|难点|需求|项目|领域/gu;

/**
 * Chinese auxiliaries, adverbs and question words of one character. They are parts of other words as well (功能, 会诊, 重要), so
 * nothing is cut there; but where one stands at the edge of what was typed, as in 会取代, nothing is missing without it.
 */
const HAN_AUXILIARIES = new Set(
  '会能要该应需让使更最很太较多少也都还再就才只但而却若当后前时谁几各每另别这那哪个种类篇些啊呀么嘛',
);

export const isAuxiliary = (character: string): boolean => HAN_AUXILIARIES.has(character);
/** Also another form of one: showing, needs; but `thes` is no form of the. */
export const isStopWord = (word: string): boolean => STOP.has(word) || (word.length > LEAST_LETTERS && STOP.has(stem(word)));
export const isWeakWord = (word: string): boolean => WEAK.has(stem(word)) || HALF_A_YEAR.test(word);

/** May a half-typed word become a common one? `websi` */
export const beginsCommonWord = (typed: string): boolean =>
  typed.length >= LEAST_LETTERS && [...STOP, ...WEAK].some((word) => word.startsWith(typed));

/** A piece of Chinese text with what it weighs. */
export interface HanPiece {
  readonly text: string;
  readonly at: number;
  readonly weak: boolean;
}

/** Cuts a run of Chinese characters at its stop words, and its weak words out of it. */
export function hanPieces(run: string): HanPiece[] {
  const found: HanPiece[] = [];
  const cut = (
    text: string,
    at: number,
    pattern: RegExp,
    onMatch: (word: string, at: number) => void,
    onRest: (rest: string, at: number) => void,
  ) => {
    let last = 0;
    for (const { 0: word, index } of text.matchAll(pattern)) {
      if (index > last) onRest(text.slice(last, index), at + last);
      onMatch(word, at + index);
      last = index + word.length;
    }
    if (last < text.length) onRest(text.slice(last), at + last);
  };
  cut(
    run,
    0,
    HAN_WEAK,
    (text, at) => found.push({ text, at, weak: true }),
    (rest, start) =>
      cut(
        rest,
        start,
        HAN_STOP,
        () => undefined,
        (text, at) => found.push({ text, at, weak: false }),
      ),
  );
  return found;
}
