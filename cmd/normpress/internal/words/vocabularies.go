package words

// vocabulary is a lexicon as it is written down: words apart by spaces, phrases by commas, forms of one word by strokes.
type vocabulary struct {
	common, months, compounds, modals, negations string
	elisions                                     bool
	unitsFirst                                   bool // units stand before the tens that follow, as words of their own
}

// vocabularies are what readers of a legal text look for, and what they pass over, by language.
var vocabularies = map[string]vocabulary{
	"": {},
	"en": {
		common: `a an the of to in on at by for from with as and or if that which who this these those such any it its is are was
be been has have had their there`,
		modals: `shall, should, may, might, must, will, would, can|cannot, could, ought to, need, is to|are to|was to|were to|is not to|are not to|was not to|were not to,
is required to|are required to|is not required to|are not required to, is entitled to|are entitled to|is not entitled to|are not entitled to`,
		negations: `not|cannot, no, never, neither, nor, none, nothing, without, unless, except, non, otherwise than, other than`,
		months:    `january february march april may june july august september october november december`,
	},
	"fr": {
		elisions: true,
		common: `le la les l' un une des de du d' à au aux en et ou dans par pour sur avec que qu' qui dont ce cette ces cet son sa ses
leur leurs il elle ils elles se s' est sont a ont été être y`,
		modals: `doit|doivent|devra|devront, devrait|devraient, peut|peuvent|puisse|puissent|pourra|pourront, pourrait|pourraient, faut,
est tenu|est tenue|sont tenus|sont tenues|est pas tenu|est pas tenue|sont pas tenus|sont pas tenues,
est interdit|est interdite|sont interdits|sont interdites`,
		negations: `ne|n', pas, non, ni, sans, sauf, jamais, aucun|aucune, nul|nulle, hormis, excepté, à moins`,
		months:    `janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
	},
	"es": {
		common: `el la los las un una unos unas de del a al en y e o u por para con que se su sus lo como es son ha han ser este esta
estos estas dicho dicha cuyo cuya`,
		modals: `deberá|deberán|debe|deben|deba|deban, debería|deberían, podrá|podrán|puede|pueden|pueda|puedan, podría|podrían,
habrá de|habrán de|ha de|han de|haya de|hayan de,
tendrá que|tendrán que|tiene que|tienen que,
queda prohibido|queda prohibida|quedan prohibidos|quedan prohibidas`,
		negations: `no, ni, sin, salvo, excepto, nunca, jamás, ninguno|ninguna|ningún, nada, nadie, tampoco, a menos que`,
		months:    `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre`,
	},
	"ru": {
		common: `и в во на с со по к ко о об от до за из у для при или а что как это его ее её их который которая которое которые
которых такой такие этот эта эти этого быть`,
		modals: `должен|должна|должно|должны, может|могут, не может|не могут, следует, обязан|обязана|обязано|обязаны,
обязуется|обязуются, вправе, не вправе, надлежит, необходимо, подлежит|подлежат, запрещается|запрещаются,
разрешается|разрешаются, не допускается|не допускаются,
имеет право|имеют право, не имеет права|не имеют права`,
		negations: `не, ни, без, кроме, никогда, никто, ничто, нельзя, исключением, нет`,
		months:    `января февраля марта апреля мая июня июля августа сентября октября ноября декабря`,
	},
	"ar": {
		unitsFirst: true,
		common:     `في من على إلى عن أو و أن أنه التي الذي هذا هذه ذلك كل أي بين ما مع قد كان هو هي إن بعد عند`,
		modals: `يجب|تجب|ويجب|وتجب, يجوز|تجوز|ويجوز|وتجوز|جاز, ينبغي|وينبغي, يتعين|ويتعين|يتوجب|ويتوجب, يلتزم|تلتزم|ويلتزم|وتلتزم, يلزم|ويلزم|تلزم|وتلزم, يمكن|ويمكن|يمكنه|يمكنها,
لا يجوز|ولا يجوز|لا تجوز|ولا تجوز, لا ينبغي|ولا ينبغي, يحق|ويحق, يحظر|تحظر|ويحظر|وتحظر, على أن`,
		negations: `لا|ولا|فلا|ألا|وألا, لم|ولم, لن|ولن, ليس|ليست|وليس|وليست, غير|وغير|بغير, دون|ودون|بدون|وبدون, إلا|وإلا, ما لم, باستثناء,
عدم|بعدم|وعدم|لعدم, سوى, عدا, بلا`,
		months: `يناير فبراير مارس أبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين`,
	},
	"zh": {
		common: `的 了 和 与 及 在 于 对 其 所 之 为 是 以 由 该 此 各`,
		compounds: `应该 或者 以及 规定 国家 法律 缔约 公约 协定 条约 任何 所有 其他 其它 有关 关于 根据 依照 按照 适用 包括 权利 义务
自由 人民 社会 作品 许可 授权 使用 提供 要求 情况 条件 条款 本条 本款 本法 当事 法院 机构 组织 公司 企业 措施 采取 进行 実施 实施 執行
执行 保护 保障 通过 作出 作为 方式 范围 期限 时间 部分 全部 人人 平等 教育 工作 生活 政府 民族 国际 联合 主管 机关 行政 管理 监督 检查
认证 证书 许可 认可 供应 适应 响应 相应 反应 对应 一切 一般 一致 统一 唯一 一定 一律 一方 任一 之一 百分 决定 生效 终止 修改 修正 附件 文本 声明 通知 书面 同意 但是 如果 除非 因此 或其 以下 以上 以内 之日`,
		modals:    `应当, 应该, 应, 可以, 可, 可能, 不得, 必须, 须, 需要, 有权, 无权, 无须|无需, 能够, 禁止`,
		negations: `不|不得|不能|不可, 未, 未经, 非, 无, 没有, 除外, 除非, 勿, 免`,
	},
	"de": {
		common: `der die das den dem des ein eine einer eines einem einen und oder in im an am auf aus bei mit nach von vom zu zum zur
für über unter durch als dass sich ist sind wird werden hat haben er sie es auch wenn`,
		modals: `muss|müssen, soll|sollen, sollte|sollten, darf|dürfen, kann|können, könnte|könnten, ist zu|sind zu,
hat zu|haben zu|ist nicht zu|sind nicht zu, müsste|müssten, dürfte|dürften`,
		negations: `nicht, kein|keine|keiner|keines|keinem|keinen, ohne, weder, nie|niemals, außer, ausgenommen, nichts, niemand`,
		months:    `januar februar märz april mai juni juli august september oktober november dezember`,
	},
}
