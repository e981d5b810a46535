package cite

import "normpress/cmd/normpress/internal/model"

var chinese = &grammar{
	chinese: true,
	words:   map[class]string{thisWord: "本"},
	units: []unitForms{
		{article, "第…条 条", ""},
		{paragraph, "款", ""},
		{part, "第…部分", ""},
		{chapter, "第…章 章", ""},
		{section, "第…节 节", ""},
		{annex, "附件", ""},
	},
	kinds: map[model.InstrumentKind]string{model.Convention: "公约", model.Protocol: "议定书",
		model.CodeOfConduct: "行为守则|守则", model.Norms: "规范", model.Standard: "标准"},
	means:    []string{"系指", "是指", "指的是", "意指"},
	includes: []string{"包括"},
	calls:    []string{"以下简称", "以下简称为", "以下称", "以下称为", "下称", "简称"},
	purposes: []string{"为", "就", "在"},
}
