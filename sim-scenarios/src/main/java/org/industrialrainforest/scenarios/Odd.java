package org.industrialrainforest.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.industrialrainforest.core.model.MonthlySchedule;
import org.industrialrainforest.core.model.RuleBook;
import org.industrialrainforest.core.observe.Observed;
import org.industrialrainforest.core.observe.Recorder;
import org.industrialrainforest.core.scenario.Glossary;
import org.industrialrainforest.core.scenario.Policy;
import org.industrialrainforest.core.scenario.Scenario;
import org.industrialrainforest.core.scenario.Shock;
import org.industrialrainforest.core.scenario.Title;
import org.industrialrainforest.core.world.Chronicle;
import org.industrialrainforest.core.world.World;
import org.industrialrainforest.engine.ledger.Party;
import org.industrialrainforest.engine.random.Draw;
import org.industrialrainforest.engine.random.Process;
import org.industrialrainforest.engine.simulation.Column;
import org.industrialrainforest.engine.simulation.Phase;
import org.industrialrainforest.engine.simulation.Table;

/**
 * The ODD description of a scenario (Grimm et al. 2020, JASSS 23(2) 7): seven elements, read off what the model declares. Entities and state
 * variables are the tables and columns of a world before its first month, the overview is {@link MonthlySchedule}, stochasticity its {@link
 * Process}es, observation the registry of metrics, and parameters are the scenario's own.
 *
 * <p>Meanings of columns and outcomes are declared in English alone and stay so in the Chinese text.
 */
public final class Odd {
    private final Scenario scenario;
    private final String language;
    private final World world;
    private final List<Phase> phases;
    private final List<Description.Section> sections = new ArrayList<>();

    private Odd(Scenario scenario, String language) {
        this.scenario = scenario;
        this.language = language;
        world = new World(scenario, Policy.none(), Shock.none(), new Chronicle(Chronicle.NOBODY));
        phases = MonthlySchedule.of(world, RuleBook.of(scenario), new Observed(world, Recorder.NOTHING))
                .phases();
    }

    /**
     * The description of a scenario.
     *
     * @param language {@code "zh"}, or else English
     */
    public static Description of(Scenario scenario, String language) {
        Odd odd = new Odd(scenario, language);
        odd.purpose();
        odd.entities();
        odd.overview();
        odd.concepts();
        odd.initialization();
        odd.input();
        odd.submodels();
        return new Description(odd.say("ODD description of ", "ODD 描述：") + scenario.id(), odd.sections);
    }

    private String say(String en, String zh) {
        return language.equals("zh") ? zh : en;
    }

    private Description.Paragraph text(String en, String zh) {
        return new Description.Paragraph(say(en, zh));
    }

    private void section(String id, int level, String en, String zh, Description.Block... blocks) {
        sections.add(new Description.Section(id, level, say(en, zh), Arrays.asList(blocks)));
    }

    private String meaning(Class<?> type) {
        Title meaning = Glossary.meaning(type);
        return meaning == null ? "" : meaning.in(language);
    }

    private void purpose() {
        section(
                "purpose-and-patterns",
                2,
                "1 Purpose and patterns",
                "1 目的与模式",
                text(
                        "Scenario: " + scenario.title().in("en") + ".",
                        "情景：" + scenario.title().in("zh") + "。"),
                text(
                        "A city's state capital spends on shared research platforms, incubation and matchmaking that other people's firms profit "
                                + "from. The model asks who gains from each RMB of public money, whether the levers help each other, and what they "
                                + "changed for one firm. It can answer no: each lever has a region in which it does nothing and one in which it harms. "
                                + "It is meant for comparing policies within a world and not for forecasting a city.",
                        "城市的国有资本投入共享研发平台、孵化与对接，而受益的是他人的企业。模型回答：每一元公共资金使谁受益、各政策工具是否相互促进、"
                                + "它们为一家企业改变了什么。答案可以是否定的：每个工具都有无效区与有害区。模型用于在同一世界中比较政策，而非预测一个城市。"),
                text(
                        "This description was written by 'rainforest describe' from the code and from scenario '"
                                + scenario.id()
                                + "'. It follows the ODD protocol in its 2020 revision: Grimm et al. 2020, The ODD protocol for describing agent-based "
                                + "and other simulation models: a second update to improve clarity, replication, and structural realism, JASSS 23(2) 7, "
                                + "doi 10.18564/jasss.4259. References of the equations, and what was left out, are in docs/model.md.",
                        "本描述由 'rainforest describe' 根据代码与情景 '" + scenario.id()
                                + "' 生成，遵循 ODD 协议 2020 年修订版：Grimm et al. 2020, JASSS 23(2) 7, doi 10.18564/jasss.4259。方程及其文献见 "
                                + "docs/model.md。状态变量与结果的含义在代码中以英文声明，单位与来源亦为英文，此处照录。"),
                text(
                        "Patterns that the model is held against. A row of kind fit was used to choose parameters of scenario 'shanghai', input and "
                                + "verify restate what was put in, holdout is a prediction, report is shown beside and never fitted. "
                                + "'rainforest validate' measures them.",
                        "用以检验模型的模式。fit 用于选定情景 'shanghai' 的参数，input 与 verify 复述输入，holdout 为预测，report 仅作对照。"
                                + "'rainforest validate' 逐行测量。"),
                patterns());
    }

    private Description.Rows patterns() {
        List<List<String>> rows = new ArrayList<>();
        for (Fact fact : Fact.all()) {
            String words = language.equals("zh") && !fact.zh().isBlank() ? fact.zh() : fact.en();
            rows.add(List.of(
                    fact.id(),
                    words,
                    OddParameters.range(fact.low(), fact.high(), language),
                    fact.kind(),
                    Glossary.source(fact.source(), language)));
        }
        return new Description.Rows(
                List.of("id", say("pattern", "模式"), say("band", "区间"), say("kind", "类别"), say("source", "来源")), rows);
    }

    private void entities() {
        OddParameters parameters = new OddParameters(scenario, language);
        section(
                "entities",
                2,
                "2 Entities, state variables, and scales",
                "2 实体、状态变量与尺度",
                text(
                        "What the scenario puts into the world, and how many of each. Ideas, firms, deals, links and visits come and go.",
                        "情景中的实体及其数量。创意、企业、投资、链接与平台访问随时间出现与消失。"),
                parameters.things());
        section(
                "entities.scales",
                3,
                "Scales",
                "尺度",
                text(
                        "Time: one step is a calendar month, from " + scenario.start() + " to " + scenario.end() + ", "
                                + scenario.months() + " in all; recorded from " + scenario.recordFrom()
                                + ". The headline counts "
                                + scenario.cohort().title().en() + ". Space: a city with "
                                + scenario.parks().size()
                                + " parks, and elsewhere, where ideas can be founded without the city's levers; there are no distances. "
                                + "Money: constant 2023 RMB, held as whole fen, and moved only by double entry.",
                        "时间：步长为日历月，自 " + scenario.start() + " 至 " + scenario.end() + "，共 " + scenario.months()
                                + " 个月；自 "
                                + scenario.recordFrom() + " 起记录。主要指标计入："
                                + scenario.cohort().title().zh() + "。空间：一座有 "
                                + scenario.parks().size()
                                + " 个园区的城市，以及没有本市政策工具的外地；不设距离。货币：2023 年不变价人民币，以整数分计，只经复式记账移动。"));
        for (Table table : world.tables()) {
            List<List<String>> rows = new ArrayList<>();
            for (Column column : table.columns()) {
                rows.add(List.of(column.name(), Glossary.unit(column.unit(), language), column.meaning()));
            }
            String title = table.name().replace('_', ' ');
            section(
                    "entities." + table.name(),
                    3,
                    "State of " + title,
                    "状态变量：" + title,
                    new Description.Paragraph(meaning(table.getClass())),
                    new Description.Rows(
                            List.of(say("variable", "变量"), say("unit", "单位"), say("meaning", "含义")), rows));
        }
        section(
                "entities.parties",
                3,
                "Parties of the ledger",
                "账本各方",
                text(
                        "Every payment has one of these as payer and another as payee: "
                                + String.join(
                                        ", ",
                                        world.ledger.parties().stream()
                                                .map(Party::name)
                                                .toList())
                                + ". Firms, funds and platforms hold money for their owners; cash of a firm is its balance here.",
                        "每笔支付的付款方与收款方："
                                + String.join(
                                        "、",
                                        world.ledger.parties().stream()
                                                .map(Party::name)
                                                .toList())
                                + "。企业、基金与平台代其所有者持有资金；企业现金即其账户余额。"));
    }

    private void overview() {
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : phases) {
            rows.add(List.of(Integer.toString(rows.size() + 1), phase.name(), meaning(phase.getClass())));
        }
        section(
                "overview",
                2,
                "3 Process overview and scheduling",
                "3 过程概览与调度",
                text(
                        "Every month these phases run in this order. A phase either sweeps all entities of a kind, in chunks that may run side by "
                                + "side and see nothing of each other, or chooses some and serves them one after the other by rank, then a lot, then "
                                + "identity; what it changes is seen at once by whoever comes later. Neither the number of threads nor the place of an "
                                + "entity in memory can change a result.",
                        "每月按此顺序执行以下步骤。一个步骤或扫过某类全部实体（分块，可并行，互不可见），或选出若干实体，按名次、抽签、身份依次处理；"
                                + "其改变随即对后来者可见。线程数与内存位置都不会改变结果。"),
                new Description.Rows(List.of("#", say("phase", "步骤"), say("what happens", "内容")), rows));
    }

    private void concepts() {
        section("concepts", 2, "4 Design concepts", "4 设计概念");
        for (OddConcept concept : OddConcept.values()) {
            List<Description.Block> blocks = new ArrayList<>();
            blocks.add(new Description.Paragraph(concept.text().in(language)));
            switch (concept) {
                case STOCHASTICITY -> blocks.add(processes());
                case OBSERVATION -> blocks.add(OddParameters.metrics(language));
                default -> {}
            }
            Title name = concept.title();
            sections.add(new Description.Section(
                    "concepts." + concept.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    3,
                    name.in(language),
                    blocks));
        }
    }

    private Description.Rows processes() {
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : phases) {
            for (Process process : phase.processes()) {
                rows.add(List.of(
                        process.name(),
                        phase.name(),
                        process.monthlyKeyed() ? say("calendar month", "日历月") : say("what happens", "事件"),
                        String.join(
                                ", ", process.draws().stream().map(Draw::name).toList()),
                        process.meaning(language)));
            }
        }
        return new Description.Rows(
                List.of(
                        say("process", "随机过程"),
                        say("phase", "步骤"),
                        say("renewed by", "更新依据"),
                        say("draws", "抽取"),
                        say("what is drawn", "抽取内容")),
                rows);
    }

    private void initialization() {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : world.tables()) {
            List<String> set = new ArrayList<>();
            for (Column column : table.columns()) {
                boolean any = false;
                for (int row = 0; row < table.end(); row++) {
                    any |= table.live(row) && !column.text(row).matches("[\\[\\]0., -]*");
                }
                if (any) {
                    set.add(column.name());
                }
            }
            rows.add(List.of(table.name(), Integer.toString(table.count()), String.join(", ", set)));
        }
        section(
                "initialization",
                2,
                "5 Initialization",
                "5 初始化",
                text(
                        "A run begins in " + scenario.start()
                                + " without ideas, firms, funds or state levers, and with nobody's money anywhere; "
                                + "beliefs about gates and exits stand at their priors, and mean knowledge is one. The months before "
                                + scenario.recordFrom()
                                + " are a burn-in that fills the city and is not recorded. All runs of a scenario begin alike; they differ by seed "
                                + "and replicate. Entities at the start and their variables that are not at zero:",
                        "运行始于 " + scenario.start() + "：没有创意、企业、基金，也没有政策工具，各方均无资金；对关口与退出的信念处于先验，平均知识为一。"
                                + scenario.recordFrom() + " 之前为预热期，用以填充城市，不予记录。同一情景的所有运行初始状态相同，仅种子与重复编号不同。"
                                + "初始实体及其非零变量："),
                new Description.Rows(
                        List.of(say("table", "表"), say("rows", "行数"), say("set at the start", "初始设定的变量")), rows));
    }

    private void input() {
        section(
                "input",
                2,
                "6 Input data",
                "6 输入数据",
                text(
                        "No series is read while a run goes on: the world around the city follows parameters. What is dated comes from the scenario: "
                                + "policies from their start, shocks between two months, standards of boards from their first day, and, under a dated "
                                + "policy alone, the openings that the city reported.",
                        "运行中不读取外部序列：城市外部环境由参数决定。带日期的输入来自情景：政策的起始、冲击的起止、板块上市标准的设立日，" + "以及仅在如实历史政策下使用的开业日期。"),
                new OddParameters(scenario, language).dates());
    }

    private void submodels() {
        section(
                "submodels",
                2,
                "7 Submodels",
                "7 子模型",
                text(
                        "One for each phase, with its equations as docs/model.md has them and this scenario's numbers, then the parameters of all "
                                + "of them. Where 'plausible' is given a sweep or sensitivity analysis takes the "
                                + "parameter from there; outside 'allowed' a value is refused. Sources are those of parameter and range; the comment "
                                + "beside a value in the scenario's file says why it is this one.",
                        "每个步骤一个子模型，附 docs/model.md 的方程（英文）与本情景的数值，随后是全部参数。给出“合理范围”者，扫描与敏感性分析取自其中；超出“允许范围”的值会被拒绝。"
                                + "来源指参数及其范围：judgement 为主观判断，modelling choice 为建模取值，earlier model 为早先的模型，newspaper 为新闻报道，statute 为法规；"
                                + "情景文件中每个值旁的注释说明其取值依据。"));
        ModelPage page = new ModelPage(scenario);
        for (Phase phase : phases) {
            List<String> names = phase.processes().stream().map(Process::name).toList();
            section(
                    "submodels."
                            + phase.name().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                    3,
                    phase.name(),
                    phase.name(),
                    new Description.Paragraph(meaning(phase.getClass())),
                    names.isEmpty()
                            ? text("It draws nothing.", "本步骤不抽取随机数。")
                            : text(
                                    "It draws for: " + String.join(", ", names) + ".",
                                    "抽取的随机过程：" + String.join("、", names) + "。"),
                    new Description.Markdown(page.of(phase.name())));
        }
        sections.addAll(new OddParameters(scenario, language).sections());
    }
}
