/** Words of a question that say nothing about what is looked for. */
import { stem } from '../text/index.ts';

/** Left out of every query, and of the index of longer texts. */
const STOP = new Set(
  (
    'a about above actually after all also am an and any anyone anything are as at be been being best between both but by can could did do does doing et find for from ' +
    'al get give had has have having he her here his how i if in into is it its know like list looking may me might more most my need no not of on ' +
    'one or other our out over please read s shall she should show so some such t tell than that the their them then there these they this ' +
    'those to us using via vs versus want was we were what when where whether which while who whose why will with within without would you your'
  ).split(' '),
);

/** Words of every second title, and of praise: they weigh nothing unless they stand alone. One form of each. */
const WEAK = new Set(
  (
    'abnormal accurate advanced affect analysis application apply approach article assessment automatic automated available base basic beat ' +
    'better case change clinical common compare comparison comprehensive current develop development download diagnose diagnosis diagnostic different ' +
    'easy effect effective efficient evaluation example fast feasible free future general good help high homepage image imaging impact improve ' +
    'influence interact interaction introduction invasive journal large latest link literature low make match medical medicine method model ' +
    'modern multiple new non-invasive noninvasive novel objective online outperform overall page paper patient performance perspective ' +
    'potential practical practice problem progress promising publication quantitative quick rapid recent recommend reliable research result ' +
    'robust role safe simple small status study suggest suggestion system technique technology topic trend typical use useful various website work'
  )
    .split(' ')
    .map(stem),
);

/** Chinese particles, question words and verbs of asking; the longer ones first. */
const HAN_STOP =
  /(\p{Script=Han})不\1|要不|有没有|有哪些|谁更准|谁更好|哪个更好|哪个更准|更准|更好|是什么|为什么|怎么样|怎么做|什么是|如何用|可不可以|请问|哪些|哪个|哪里|哪篇|什么|怎么|怎样|如何|是否|可以|能够|关于|有关|相关|方面|利用|使用|采用|通过|基于|对于|以及|或者|还是|我想|想找|查找|寻找|推荐|一下|一些|几篇|这篇|那篇|之间|其中|里面|当中|看看|给我|做的|用于|用来|进行|的|了|吗|呢|吧|与|和|及|或|在|对|从|把|被|用|做|找|有|是|为|以|于|中|里|上|下|之|其|请|我|你|他/gu;

const HAN_WEAK =
  /研究|方法|应用|进展|论文|文章|文献|分析|技术|系统|图像|影像|医学|临床|价值|问题|发展|现状|综合|工作|模型|实现|设计|探讨|患者|病人|比较|评估|评价|预测|超过|优于|胜过|媲美|水平|诊断|判断|判定|结合|引入|融入|无创|自动|快速|准确|精准|高效|有效|可靠|最新|经典|不同|多种|常见|典型|先进|下载|主页|官网|网站|网址|链接/gu;

/**
 * Chinese auxiliaries, adverbs and question words of one character. They are parts of other words as well (功能, 会诊, 重要), so
 * nothing is cut there; but where one stands at the edge of what was typed, as in 会取代, nothing is missing without it.
 */
const HAN_AUXILIARIES = new Set(
  '会能要该应需让使更最很太较多少也都还再就才只但而却若当后前时谁几各每另别这那哪个种类篇些啊呀么嘛',
);

export const isAuxiliary = (character: string): boolean => HAN_AUXILIARIES.has(character);
export const isStopWord = (word: string): boolean => STOP.has(word);
export const isWeakWord = (word: string): boolean => WEAK.has(stem(word));

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
