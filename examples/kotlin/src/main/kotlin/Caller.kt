import io.github.pefttaxonomy.Assignment
import io.github.pefttaxonomy.Condition
import io.github.pefttaxonomy.Paper
import io.github.pefttaxonomy.Role
import io.github.pefttaxonomy.classify.Classifiers
import io.github.pefttaxonomy.data.PeftTaxonomy
import kotlin.jvm.optionals.getOrNull
import kotlin.system.exitProcess

/** No `else`: the compiler knows all kinds of conditions. */
fun depth(condition: Condition): Int = when (condition) {
    is Condition.Phrase, is Condition.Name -> 1
    is Condition.Then, is Condition.Near, is Condition.Title, is Condition.Sentence,
    is Condition.And, is Condition.Or, is Condition.Not, is Condition.Except ->
        1 + condition.operands().maxOf(::depth)
}

/** No `else`, no `?`, no `!!`: roles are an enum, and nothing that is returned is null. */
fun say(label: Assignment): String {
    val verb: String = when (label.role()) {
        Role.CONTRIBUTION -> "proposes"
        Role.STUDIED -> "studies"
        Role.COMPONENT -> "uses"
        Role.BASELINE -> "compares with"
        Role.MENTION -> "mentions"
    }
    val cue: String? = label.evidence().first().cue().getOrNull()
    return "$verb ${label.concept()} (${cue ?: "by position"})"
}

fun main() {
    val taxonomy = PeftTaxonomy.load().taxonomy()
    val paper = Paper.of(
        "RankSieve: A Rank for Every Layer",
        "We propose RankSieve, which allocates the rank of each LoRA module by its gradients. " +
            "It outperforms prefix tuning.",
    )
    val said = Classifiers.compile(taxonomy).classify(paper).techniques().map(::say)
    said.forEach(::println)
    println("deepest rule: ${taxonomy.rules().maxOf { depth(it.`when`()) }}")
    if (said.none { it.startsWith("proposes lora-rank-allocation") }) exitProcess(1)
}
